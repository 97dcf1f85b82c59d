# What cannot be sent back, and what is called off before it is sent.

kept-all = ↩ What you order here cannot be sent back, unless something is wrong with it.
kept-some = ↩ Cannot be sent back, unless something is wrong with it: { $names }
