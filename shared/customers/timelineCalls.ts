// The contract of what happens with a customer over time: notes, changes, what is missing, the question of a visit; and an organisation's people.
export const timelineCalls = {}
