# Why there is no plan.
requirements =
    No plan: the requirements and the limits alone cannot hold together, whatever the commitments. These requirements fall short:
    { $missed }
    Allow more (levers/, limits.yaml), or correct them (targets.yaml).
data = No plan: the limits and the data alone cannot hold together, whatever the commitments. Look at limits.yaml and at min_add in levers/.
just-missed = No plan: what is asked for is just out of reach, by less than the solver can tell. Allow a little more (levers/, limits.yaml), or ask for a little less (targets.yaml).
commitments =
    No plan meets every commitment. In the plan that misses least, these fall short:
    { $missed }
    Allow more (levers/, limits.yaml), or ask for less (targets.yaml).
line = { $name } [{ $id }]
line-of-section = { $name } [{ $id }] (report, { $section })
not-found = No plan meets every commitment; which of them fall short could not be found in time.
held-alone = No plan: what has been added by then does not fit into the limits and the data here.
