chart-made-up = The worst year
