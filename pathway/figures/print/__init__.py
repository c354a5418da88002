"""Printers: a figure as a page that answers. They write, scale and colour; they decide nothing."""
