# What a promise is measured by.
budget = Budget
clean_electricity_share = Clean electricity
credit_share = Share of credits
cumulative_avoided = Avoided so far
deployment = Share of potential
gross_emissions = Gross emissions
intensity = Intensity
lever_share = Share of activity
net_emissions = Net emissions
