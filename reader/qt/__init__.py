"""The window: the only floor that may import PySide6 or qtawesome."""
