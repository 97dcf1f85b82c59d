refusal-count-invalid = That count cannot be: a number of goods is nought or more.
refusal-limit-reached = One customer can have at most { $most } of this.
refusal-out-of-stock =
    { $left ->
        [0] This is sold out.
        [one] Only one is left.
       *[other] Only { $left } are left.
    }
refusal-quantity-invalid = Please choose a quantity from 1 to { $most }.
refusal-stock-not-promised = Only { $promised } of this are still owed to this order.
refusal-variant-unavailable = This is not for sale any more.
