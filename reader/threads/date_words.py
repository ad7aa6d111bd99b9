"""The words that stand in dates beside months and weekdays: spans of time, and what says that they are past."""

from __future__ import annotations

UNITS = {
    word: seconds
    for seconds, words in (
        (
            1,
            "s sec secs second seconds seconde secondes seconden sekunde sekunden sekunder segundo segundos secondi"
            " sekund sekundy секунд секунды sekuntia saniye 秒前 초 सेकंड",
        ),
        (
            60,
            "m min mins minute minutes minuten minuto minutos minuti minut minuter minutter minuty минут минуты минуту"
            " minuuttia minutami dakika 分前 分钟前 分鐘前 분 דקות دقائق دقيقة דקה λεπτά λεπτό хвилин хвилини хвилину"
            " minuta minutę minutou मिनट",
        ),
        (
            3600,
            "h hr hrs hour hours heure heures std stunde stunden hora horas uur uren ora ore godzin godzina"
            " godziny godzinę timme timmar timer time часов часа час tuntia tunti hodinami hodinou hodin saat 時間前"
            " 小时前 小時前 시간 שעות שעה ساعات ساعة ώρες ώρα години годин годину घंटे घंटा",
        ),
        (
            86400,
            "d day days jour jours j tag tage tagen día días dia dias dag dagen dagar dage dager giorno giorni"
            " dzień dni день дня дней päivää päivä dny dnem gün 日前 天前 일 ימים יום أيام يوم ημέρες ημέρα μέρες μέρα"
            " днів дні दिन",
        ),
        (
            604800,
            "w wk wks week weeks weken semaine semaines sem woche wochen semana semanas settimana settimane tydzień"
            " tygodni tygodnie vecka veckor uge uger uke uker неделю недели недель viikkoa viikko týdny týdnem hafta"
            " 週間前 周前 週前 주 שבועות أسابيع أسبوع שבוע εβδομάδες εβδομάδα тижні тиждень тижнів हफ्ते हफ़्ते सप्ताह",
        ),
        (
            2629800,
            "mo mos month months mois monat monate monaten mes meses mês maand maanden mese mesi miesiąc miesiące"
            " miesięcy månad månader måned måneder месяц месяца месяцев kuukautta kuukausi měsíci měsícem ay か月前"
            " ヶ月前 个月前 個月前 개월 חודשים أشهر شهر חודש μήνες μήνα місяць місяці місяців महीने महीना",
        ),
        (
            31557600,
            "y yr yrs year years an ans année années jahr jahre jahren año años ano anos jaar anno anni rok lata lat år"
            " год года лет vuotta vuosi lety rokem yıl 年前 년 שנים سنوات سنة שנה عام أعوام χρόνια χρόνο рік"
            " роки років साल वर्ष",
        ),
        # two of them, in one word
        (120, "دقيقتين"),
        (7200, "ساعتين שעתיים"),
        (172800, "يومين יומיים"),
        (1209600, "أسبوعين שבועיים"),
        (5259600, "شهرين חודשיים"),
        (63115200, "سنتين عامين שנתיים"),
    )
    for word in words.split()
}

# What says that a span of time has passed since: one of these words, or one of these parts in a line of theirs
AGO = frozenset(
    word
    for words in ("ago vor hace geleden fa há atrás", "sedan siden sitten temu před önce מלפני לפני منذ")
    for word in words.split()
)
# the same where a unit stands there, too: alone they say other things
AGO_OF = frozenset(("faz", "przed", "pred", "prije", "قبل", "πριν", "тому", "преди", "acum"))
AGO_PARTS = ("il y a", "he later", "назад", " her", "前", "전", "पहले")
AGO_LINES = (
    r"\bil y a\b|\bhe later\b|\b(?:sekunden?|minuten?|stunden?|tage?|wochen?|monate?|jahre?) her\b"
    r"|назад|前|전\b|पहले"
)
ONE = r"\ban?\b|\bune?\b|\beine?[mnr]?\b|\been\b|\bett?\b|\bén\b"

DAYS_AGO = {
    word: days
    for days, words in (
        (
            0,
            "today aujourd'hui aujourd’hui heute hoy oggi hoje vandaag idag dzisiaj dziś сегодня dnes bugün tänään",
        ),
        (0, "今日 今天 오늘 היום اليوم आज"),
        (
            1,
            "yesterday hier gestern ayer ieri ontem gisteren igår wczoraj вчера včera dün eilen 昨日 昨天 어제",
        ),
        (1, "אתמול أمس कल"),
        (
            2,
            "vorgestern avant-hier anteayer antier anteontem eergisteren förrgår przedwczoraj позавчера předevčírem"
            " toissapäivänä 一昨日 前天 그저께 שלשום परसों",
        ),
    )
    for word in words.split()
}

NOW = (
    "now",
    "instant",
    "eben",
    "ahora",
    "adesso",
    "agora",
    "zojuist",
    "только что",
    "たった今",
    "刚刚",
    "방금",
)
# What stands between the parts of a date
FILLERS = frozenset(
    word
    for words in (
        "at on the of ago in since à a le la les du il y vor um am der den kl klo el las los de del hace fa alle ore",
        "da das há às geleden om op s",
        "dne dnia dňa ve v o r roku godz klo kello kell u ob sati h uhr t vom as les di del ora orele anul feira",
        "г года году в о р року ч час часа у сати год ώρα στις της saat günü tarihinde m metų mėn val gada plkst",
        "pukul jam tanggal wib wita wit lúc ngày năm thứ tháng thg chủ",
        "الساعة في من ساعت در روز ב בשעה יום",
        "เวลา น วันที่ วัน พ ศ ที่ बजे को óra perckor klukkan",
    )
    for word in words.split()
)

ZONES = {
    zone: offset
    for offset, zones in (
        ("Z", "z utc gmt"),
        ("+01:00", "cet mez"),
        ("+02:00", "cest mesz"),
        ("+03:00", "msk"),
        ("+09:00", "jst"),
        ("-04:00", "edt"),
        ("-05:00", "est"),
        ("-07:00", "pdt"),
        ("-08:00", "pst"),
    )
    for zone in zones.split()
}
