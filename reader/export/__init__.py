"""Exporters: one writer a file; the tuple FORMATS names them all."""
