"""What is wrong, or worth a second look, in the whole case; the inventory of the base year."""
