# A page that says there is nothing to show.
nothing = Es gibt nichts zu zeichnen.
