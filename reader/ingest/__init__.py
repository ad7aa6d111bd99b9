"""From a saved page's bytes to a Document."""
