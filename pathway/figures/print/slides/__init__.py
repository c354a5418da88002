"""A slide deck in the making: template, pages, native charts, tables, text."""
