"""Comment engines, one a file, and the generic reader that serves the rest."""
