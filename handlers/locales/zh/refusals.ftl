refusal-count-invalid = 数量不对：商品数量必须是零或正整数。
refusal-limit-reached = 每位顾客最多可买 { $most } 件。
refusal-out-of-stock =
    { $left ->
        [0] 已售罄。
       *[other] 只剩 { $left } 件了。
    }
refusal-quantity-invalid = 请选择 1 到 { $most } 之间的数量。
refusal-stock-not-promised = 这笔订单的此商品只剩 { $promised } 件待发。
refusal-variant-unavailable = 此商品已下架。
