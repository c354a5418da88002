"""From a folder to the cases of its studies."""
