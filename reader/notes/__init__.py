"""Annotations: what they are, how they find their words again, and how they are kept."""
