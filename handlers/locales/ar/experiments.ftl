# التجارب: ما يُقارَن، وما نتج عنه، وما يمكن قوله بكلمات بسيطة.

subject-experiment = التجربة { $number }
log-did-experiment-start = بدأ { $about }
log-did-experiment-stop = أوقف { $about }
log-did-experiment-decide = عمّم الفائز في { $about }
log-did-experiment-take-back = سحب الفائز في { $about }

refusal-experiment-invalid = لا يمكن أن تكون التجربة هكذا. لم يتغيّر شيء.
refusal-experiment-not-draft = بدأت هذه التجربة ولم تعد تتغيّر. أوقفها وأنشئ تجربة جديدة.
refusal-experiment-place-taken = تجربة أخرى جارية في المكان نفسه. أوقفها أولًا.
refusal-experiment-arms-missing = نسخة لم يُحدد بعد ما تُظهره. أكملها أولًا.
refusal-nothing-learned = لم يتعلم المتجر أي نموذج بعد، فما يُقترح على الجميع يتبع قواعد بسيطة أصلًا: ستكون A وB متماثلتين. دعه يتعلم أولًا (<code>parley learn</code>)، أو قارن بالأكثر مبيعًا.
refusal-experiment-no-room = التجارب التي تستبعد بعضها بعضًا تترك { $left }% من الأشخاص. قلّل المشاركين في هذه.

product-add-said = { $words } · { $total }

console-experiments = 🔬 التجارب
experiments-title = { $count ->
    [0] <b>🔬 لا تجارب بعد.</b> أظهر لنصف الأشخاص كلمات أو صورة أو تحية أخرى، وانظر أيها يبيع أكثر. لا تحتاج إلى الإحصاء: أخبرك عندما تصبح النتيجة مؤكدة.
   *[other] <b>🔬 التجارب</b> ({ $count })
 }
experiment-new = ＋ تجربة جديدة
experiment-ask-place = ما الذي يراه بعض الأشخاص مختلفًا؟ كلمات الرسالة الجماعية أو ساعتها أو كوبونها تُقارن في الرسالة نفسها.
experiment-at-add-button = زر «أضف إلى السلة»
experiment-at-home = كلمات الشاشة الرئيسية
experiment-at-product-text = وصف منتج
experiment-at-product-photo = الصورة الأولى لمنتج
experiment-ask-product = لأي منتج؟ اكتب اسمه.
experiment-one-photo = ليس لـ<b>{ $title }</b> صورتان للاختيار بينهما للجميع: له صورة واحدة، أو بعضها يخص خياراته. أضف صورة، أو خذ منتجًا آخر.
experiment-place-add-button = زر «أضف إلى السلة»
experiment-place-home = كلمات الشاشة الرئيسية
experiment-place-product-text = وصف { $title }
experiment-place-product-photo = الصورة الأولى لـ{ $title }
experiment-place-broadcast = كلمات الرسالة الجماعية { $number }
experiment-place-broadcast-hour = ساعة الرسالة الجماعية { $number }
experiment-place-broadcast-offer = كوبون الرسالة الجماعية { $number }
experiment-ask-broadcast = <b>ما الذي يصل بعض قرّائها مختلفًا؟</b> أمر واحد في كل مرة؛ تصل كل قارئ نسخة واحدة وتبقى له.
experiment-at-broadcast = ✍️ الكلمات
experiment-at-broadcast-hour = 🕒 ساعة يومهم
experiment-at-broadcast-offer = 🎟 الكوبون
experiment-hour = الساعة { $hour }
experiment-ask-hour = في أي ساعة من يوم كل شخص تصل <b>{ $letter }</b>؟
experiment-ask-coupon = أي كوبون تحمله <b>{ $letter }</b>؟ من تصله نسخة أخرى لا يجده في محفظته في الأثناء.
experiment-hours-wait = ⏳ { $count ->
    [one] شخص واحد لم يحن دوره بعد، وموعده { $last }.
   *[other] عدد من لم يحن دورهم بعد { $count }، وآخرهم { $last }.
 } لا يُحسب شيء قبل ذلك، وإلا بدت الساعة الأبكر أفضل لأنها جاءت أولًا.
experiment-hours-soon = ⏳ وصلت إلى الجميع. تظهر النتيجة بعد ساعة من وصولها إلى آخرهم.
experiment-hours-counted = يُحسب لكل شخص: أول { $hours ->
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $hours } ساعات
    [many] { $hours } ساعة
   *[other] { $hours } ساعة
 } بعد رسالته.
experiment-hours-cut = ⚠️ { $count ->
    [one] شخص واحد لم يأتِ دوره
   *[other] عدد من لم يأتِ دورهم { $count }
 }، لأنها أُوقفت أو استغرقت وقتًا طويلًا. لذا لا يمكن قول شيء عن الساعات.
experiment-label-draft = ✏️ { $place } (مسودة)
experiment-label-running = 🟢 { $place }
experiment-label-stopped = ⚫ { $place } (أُوقفت)
experiment-label-decided = 🏁 { $place } (حُسمت)
experiment-draft = ✏️ <b>مسودة</b>: لا تظهر لأحد قبل أن تبدأها.
experiment-arm = النسخة <b>{ $letter }</b>: { $shows }
experiment-as-it-is = كما هو الآن
experiment-nothing-yet = لا شيء بعد
experiment-says = «{ $words }»
experiment-shows-photo = الصورة { $number } أولًا
experiment-photo = الصورة { $number }
experiment-ask-words = ماذا تقول <b>{ $letter }</b> باللغة: { $language }؟ اكتبه، الحد الأقصى للأحرف { $most }.
experiment-words-long = ⚠️ النص طويل جدًا: الحد الأقصى للأحرف { $most }.
experiment-ask-photo = أي صورة من <b>{ $title }</b> تُظهر <b>{ $letter }</b> أولًا؟
experiment-change-arm = ✏️ { $letter }
experiment-add-arm = ＋ { $letter }
experiment-drop-arm = － { $letter }
experiment-term-metric = المقياس
experiment-term-share = من
experiment-term-smallest = الفرق
experiment-term-sizes = الحصص
experiment-term-alone = منفردة
experiment-by-clicks = تُقاس بمن يضيف شيئًا إلى السلة.
experiment-by-follows = تُقاس بمن يتبع الرسالة: يضغط زرًا تحتها أو رابطًا فيها.
experiment-by-orders = تُقاس بمن يشتري.
experiment-by-revenue = تُقاس بما ينفقه كل شخص، ناقصًا ما عاد.
experiment-measure-clicks = 🛒 بالسلال
experiment-measure-follows = 👆 بالضغطات
experiment-measure-orders = 🧾 بالطلبات
experiment-measure-revenue = 💶 بالمبالغ
experiment-is-share = المشاركون: { $value }.
experiment-is-smallest = الفرق المطلوب اكتشافه: { $value }.
experiment-is-sizes = { $value }.
experiment-is-alone = { $value }.
experiment-value-share = { $value ->
    [100] كل الأشخاص
   *[other] { $value }% من الأشخاص
 }
experiment-value-smallest = { $value }%
experiment-value-sizes = { $value ->
    [1] تظهر كل النسخ بالتساوي
    [2] تظهر A ضعف ما تظهر غيرها
   *[other] تظهر A أكثر من غيرها بمقدار × { $value }
 }
experiment-value-alone = { $value ->
    [0] قد يكون أشخاصها في تجارب أخرى
   *[other] أشخاصها ليسوا في تجربة أخرى كهذه
 }
experiment-ask-follows = بماذا يُحكم عليها؟ الضغطات تحتاج إلى أقل عدد من الأشخاص، والمبالغ إلى أكبره.
experiment-ask-clicks = بماذا يُحكم عليها؟ السلال تحتاج إلى أقل عدد من الأشخاص، والمبالغ إلى أكبره.
experiment-ask-share = كم من الأشخاص يشاركون؟ الباقون يرون كل شيء كما هو.
experiment-ask-smallest = أي فرق يستحق الاكتشاف؟ الفروق الأصغر تحتاج إلى أشخاص أكثر بكثير.
experiment-ask-sizes = كيف يُوزَّع الأشخاص؟ إن كان الجديد قد يفشل فأظهره لعدد أقل.
experiment-ask-alone = هل يمكن لأشخاصها المشاركة في تجارب أخرى في الوقت نفسه؟ لا بأس بذلك ما لم تغيّر تجربتان الخطوات نفسها.
experiment-needs-clicks = عدد الأشخاص اللازم لكل نسخة نحو { $orders } إن كان يشتري 5 من كل 100، ونحو { $clicks } إن كان يضيف إلى السلة 30 من كل 100.
experiment-needs-follows = عدد الأشخاص اللازم لكل نسخة نحو { $orders } إن كان يشتري 5 من كل 100، ونحو { $clicks } إن كان يتبعها 30 من كل 100.
experiment-language-missing = ⚠️ لا كلمات باللغة: { $language }. من يقرأ بها لا يشارك.
experiment-starts-with-broadcast = تبدأ عند إطلاق رسالتها الجماعية.
experiment-start = ▶ بدء
experiment-started = ✅ التجربة جارية. من رأى نسخة تبقى له.
experiment-discard = حذف
experiment-discarded = حُذفت المسودة.
experiment-since = منذ { $at }
experiment-outcome-clicks = { $people ->
    [one] شخص واحد
    [two] شخصان
    [few] { $people } أشخاص
    [many] { $people } شخصًا
   *[other] { $people } شخص
 } · السلال { $clicked } ({ $clickedshare }%) · اشترى { $bought } ({ $boughtshare }%) · { $revenue }
experiment-outcome-follows = { $people ->
    [one] شخص واحد
    [two] شخصان
    [few] { $people } أشخاص
    [many] { $people } شخصًا
   *[other] { $people } شخص
 } · تبعها { $clicked } ({ $clickedshare }%) · اشترى { $bought } ({ $boughtshare }%) · { $revenue }
experiment-empty = هناك نسخ لم يرها أحد بعد.
experiment-uneven = ⚠️ لم يُوزَّع الأشخاص كما خُطط، ولم يعد ذلك مصادفة. هناك خلل، فلا تصدّق شيئًا هنا: أوقف التجربة وأخبر من يشغّل المتجر.
experiment-more-clicks = { $arm } تجعل من يضيفون إلى السلة أكثر بنسبة { $percent }%
experiment-less-clicks = { $arm } تجعل من يضيفون إلى السلة أقل بنسبة { $percent }%
experiment-more-follows = من يتبعون { $arm } أكثر بنسبة { $percent }%
experiment-less-follows = من يتبعون { $arm } أقل بنسبة { $percent }%
experiment-more-orders = { $arm } تبيع أكثر بنسبة { $percent }%
experiment-less-orders = { $arm } تبيع أقل بنسبة { $percent }%
experiment-more-revenue = { $arm } تجلب مبالغ أكثر بنسبة { $percent }%
experiment-less-revenue = { $arm } تجلب مبالغ أقل بنسبة { $percent }%
experiment-so-far = حتى الآن: { $said }، مؤكد بنسبة { $sure }%.
experiment-sure = النتيجة: { $said }، مؤكد بنسبة { $sure }%.
experiment-alike = حتى الآن { $arm } بمستوى A.
experiment-no-base = { $metric ->
    [clicks] لم يضف أحد ممن رأوا A شيئًا إلى السلة بعد.
    [follows] لم يتبعها أحد ممن وصلتهم A بعد.
   *[other] لم يشترِ أحد ممن رأوا A شيئًا بعد.
 }
experiment-won = 🏆 <b>{ $said }</b>
experiment-first-stays = تبقى A الأفضل: { $said }
experiment-bounds = الحقيقة بين { $low }% و{ $high }%.
experiment-too-few = ⏳ من المبكر إعلان فائز: العدد اللازم لكل نسخة { $least }، وفي إحداها { $fewest }.
experiment-too-few-unknown = ⏳ من المبكر إعلان فائز.
experiment-open = ⏳ لا يكفي هذا للحسم.
experiment-days = { $count ->
    [one] بقي نحو يوم واحد.
    [two] بقي نحو يومين.
    [few] بقي نحو { $count } أيام.
    [many] بقي نحو { $count } يومًا.
   *[other] بقي نحو { $count } يوم.
 }
experiment-too-long-follows = سيستغرق ذلك أكثر من شهرين. انظر إلى الضغطات بدلًا منه، أو قرر كما تشاء: لا يمكن أن يكون الفرق كبيرًا.
experiment-too-long-clicks = سيستغرق ذلك أكثر من شهرين. انظر إلى السلال بدلًا منه، أو قرر كما تشاء: لا يمكن أن يكون الفرق كبيرًا.
experiment-harms-stops = ⚠️ لكن { $share }% ممن وصلتهم { $arm } أوقفوا رسائلك: لا تعمّمها.
experiment-harms-blocks = ⚠️ لكن { $share }% ممن وصلتهم { $arm } حظروا المتجر: لا تعمّمها.
experiment-look-often = انظر كلما شئت: لا يجعل ذلك شيئًا يبدو مؤكدًا أكثر مما هو.
experiment-is-stopped = التجربة متوقفة؛ يرى الجميع ما كان قبلها.
experiment-everybody = يرى الجميع الآن { $letter }.
experiment-was-decided = اختيرت { $letter }. يرى الجميع ما يُظهره المتجر دون هذه التجربة.
experiment-roll-out = تعميم { $letter }
experiment-decide-ask = إظهار <b>{ $letter }</b> للجميع من الآن ({ $place })؟ بهذا تنتهي التجربة.
experiment-decide-yes = نعم، { $letter } للجميع
experiment-stop = ⏹ إيقاف
experiment-stop-ask = إيقافها؟ يرى الجميع مجددًا ما كان قبلها، وتبقى الأرقام.
experiment-stop-yes = نعم، أوقفها
experiment-take-back = ↩ سحب الفائز
experiment-chart = 📈 رسم بياني
experiment-chart-clicks = { $place }: من أضاف شيئًا إلى السلة
experiment-chart-follows = { $place }: من تبعها
experiment-chart-orders = { $place }: من اشترى
experiment-chart-days = الأيام منذ رأوها
experiment-chart-end = { $letter }: { $share }%
    من { $people }
experiment-chart-note = من رآها حديثًا كان وقته أقل؛ وهذا سواء في كل النسخ.
experiment-broadcast-grows = تزداد أرقامها ثلاثة أيام بعد آخر رسالة.
broadcast-versions = 🔬 النسخ
broadcast-compare = 🔬 مقارنة
broadcast-at-hours = 🔬 في ساعات مختلفة: { $hours }؛ تصل كل قارئ في إحداها
broadcast-with-offers = 🔬 عدد العروض المختلفة { $count }: يصل كل قارئ أحدها
broadcast-in-versions = 🔬 عدد النسخ { $count }: تصل كل قارئ إحداها

results-button = 📊 النتائج
results-title = <b>📊 نتائج { $title }</b>
results-broadcast = الرسالة الجماعية { $number }
results-journey = «{ $name }»
results-nobody = لم تصل إلى أحد بعد.
results-sent = أُرسلت إلى { $sent } من { $people }
results-clicked = └ تبعها { $count } ({ $share }%)
results-bought = └ اشترى { $count } ({ $share }%)، { $orders ->
    [one] طلب واحد
    [two] طلبان
    [few] { $orders } طلبات
    [many] { $orders } طلبًا
   *[other] { $orders } طلب
 }
results-revenue = └ دُفع { $revenue }، ناقصًا ما عاد
results-left = └ أوقف مثل هذه الرسائل { $stopped }، وحظر المتجر { $blocked }
results-no-lift = { $held ->
    [0] لم يُترك أحد دون رسالة، فلا يمكن معرفة ما كان هؤلاء سيشترونه من دونها.
    [one] تُرك شخص واحد دون رسالة: لا يكفي لمعرفة ما كان الناس سيشترونه من دونها.
   *[other] عدد من تُركوا دون رسالة { $held }: لا يكفي لمعرفة ما كان الناس سيشترونه من دونها.
 }
results-beside = خلال ثلاثة أيام اشترى { $told }% من كل من وُجهت إليهم، و{ $alone }% ممن تُركوا دون رسالة وعددهم { $held }.
results-lift-more = ✅ تدفع الناس إلى الشراء: أكثر مما من دونها بنقاط مئوية من { $low } إلى { $high }.
results-lift-less = ⚠️ المشترون معها أقل مما من دونها: بنقاط مئوية من { $low } إلى { $high }.
results-lift-unsure = ليس مؤكدًا بعد أنها تغيّر شيئًا: بين { $low } و{ $high } بالنقاط المئوية.
results-money = نحو { $more } جاءت بفضلها وحدها.
results-how = يُنسب الطلب إلى آخر رسالة تبعها العميل خلال 72 ساعة، أو وصلته خلال 24 ساعة، قبل أن يطلب. وفيه ما كان الناس سيشترونه على أي حال؛ ولا يُظهر الفرق إلا من تُركوا دون رسالة.
results-chart = 📈 رسم بياني
results-chart-below = من اشترى، معها ومن دونها: { $title }
results-chart-title = من اشترى: { $title }
results-chart-days = الأيام منذ موعدها
results-chart-share = % من الأشخاص
results-chart-note = وُجهت إلى { $told ->
    [one] شخص واحد
    [two] شخصين
    [few] { $told } أشخاص
    [many] { $told } شخصًا
   *[other] { $told } شخص
 }، وتُرك دونها { $alone }
results-end-told = { $share }%
    معها
results-end-alone = { $share }%
    من دونها

experiment-at-picks = ما تُبنى عليه اقتراحات «قد يعجبك»
experiment-place-picks = ما تُبنى عليه اقتراحات «قد يعجبك»
experiment-rung = { $number ->
    [1] ما يُشترى معًا ويُطلب مؤخرًا، دون ما تعلّمه المتجر ليلًا
   *[other] الأكثر مبيعًا
 }
experiment-ask-rung = على ماذا تبني { $letter } اقتراحاتها؟ تعتمد A على كل ما يعرفه المتجر.
results-so-far = ما يشتريه الناس في الأيام القادمة يُضاف إلى «النتائج».
