"""The command line: one verb a file; results on standard output, messages on standard error."""
