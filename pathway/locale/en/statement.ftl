# A page that says there is nothing to show.
nothing = There is nothing to draw.
