# Kinds that exist only in tests.
coating = Slick coatings
    .short = coatings
battery = Batteries
    .short = batteries
solar_field = Solar fields
    .short = solar fields
agreement = Agreements
    .short = agreements
insetting = Insets
    .short = insets
campaign = Campaigns
    .short = campaigns
