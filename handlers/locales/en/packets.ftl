# Packets: what people see of them, and the counter.

coupon-way-packet = Whoever opens its packet in time has one, each with an amount of its own.
subject-packet = packet { $number }
log-did-packet-publish = published { $about }
log-did-packet-end = ended { $about }

refusal-packet-invalid = A packet cannot be like that. Nothing was changed.
refusal-packet-not-draft = This packet is published already and cannot be changed. End it and make a new one.
refusal-packet-too-thin = { $most ->
    [0] That is less than the least share, { $least }. Nothing was changed.
    [one] With { $least } each at least, that is enough for one person only. Nothing was changed.
   *[other] With { $least } each at least, that is enough for { $most } people at the most. Nothing was changed.
 }
