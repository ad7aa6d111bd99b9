"""The reading surface: one widget that lays out, paints and selects any text of the page."""
