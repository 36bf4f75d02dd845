"""What names look like in the furniture of a news page: people, places, agencies, dates."""

from __future__ import annotations

import re

__all__ = [
    "AGENCY",
    "CALENDAR",
    "DATE_ENGLISH",
    "DATE_THAI",
    "NAMES",
    "PLACE",
    "THAI_AGENCY",
    "THAI_CLAIM",
    "THAI_OUTLET",
    "THAI_WEEKDAY",
]

AGENCY = (
    r"(?:Thomson\s)?Reuters|REUTERS|AFP|Agence France[- ]Presse|AP|(?:The )?Associated Press|Xinhua(?:net)?|XINHUA"
    r"|Bernama|BERNAMA|ANI|PTI|IANS|UPI|TASS|Tass|Interfax|dpa|DPA|EFE|ANSA|Kyodo(?: News)?|Jiji|Yonhap|CNA|CNN"
    r"|BBC(?: News)?|VOA|RFI|DW|RFA|Anadolu(?: Agency)?|AA|Bloomberg|UrduPoint|Pakistan Point News|APP|MENA|Antara"
    r"|ANTARA|VNA|TNA|NNT|Thai News Agency|Sputnik|RIA Novosti|KUNA|SPA|WAM|UN News|Al Jazeera|New York Times"
)
THAI_AGENCY = (
    "รอยเตอร์ส?|เอเอฟพี|เอพี|ซินหัว|บลูมเบิร์ก|บีบีซี(?:ไทย)?|ซีเอ็นเอ็น|เกียวโด|ยอนฮัป|อัลจาซีราห์?|ทาสส์|สปุตนิก|เบอร์นามา|อนาโดลู"
    "|ดีพีเอ|วีโอเอ|อินโฟเควสท์|สำนักข่าวไทย|ไทยพีบีเอส"
)
THAI_OUTLET = re.compile(f"ออนไลน์|กองบรรณาธิการ|ทีมข่าว|สำนักข่าว|ศูนย์ข่าว|โต๊ะข่าว|{THAI_AGENCY}")
THAI_CLAIM = re.compile(
    "ที่|ว่า|ได้|กล่าว|เป็น|ไม่|ถูก|จะ|ให้|กับ|และ|ทั้ง|จาก|การ|ความ|เพื่อ|แต่|ซึ่ง|แล้ว|อยู่|ตาม|เมื่อ|ทหาร|ตำรวจ|รัฐบาล|ประธาน|นายก"
    "|ประชาชน|รายงาน|แถลง|เผย|ระบุ|เกิด|พบ"
)
"""Words that make a claim of a short Thai line which begins like a byline; they are not common in names."""

_CAPITALISED = r"[A-ZÀ-ÖØ-Þ][\w.'’&-]*"
_PARTICLE = r"(?:(?:de|da|di|la|le|del|der|den|van|von|bin|ibn|al|el|ul|du|dos)\s){0,2}"
_PERSON = rf"{_CAPITALISED}(?:\s{_PARTICLE}(?:al-|el-)?{_CAPITALISED}){{1,3}}"
NAMES = rf"{_PERSON}(?:(?:,\s(?:and\s)?|\sand\s|\s&\s){_PERSON}){{0,5}}"
"""One or more people, each with a first and a last name."""
PLACE = rf"{_CAPITALISED}(?:(?:,?\s|/|\s(?:of|the|and)\s){_CAPITALISED}){{0,5}}"
"""Capitalised words."""

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
_THAI_MONTH = (
    r"(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
    r"|(?:ม|ก|มี|เม|พ|มิ|ส|ต|ธ)\.\s?(?:ค|พ|ย)\.?)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE_ENGLISH = rf"(?:{_MONTH}\.?\s{_DAY}|{_DAY}\s{_MONTH}\.?)(?:,?\s\d{{4}})?(?!\d)"
DATE_THAI = rf"\d{{1,2}}\s?{_THAI_MONTH}(?:\s?(?:พ\.\s?ศ\.|ค\.\s?ศ\.)?\s?\d{{2,4}})?(?!\d)"
_WEEKDAY = r"(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?"
THAI_WEEKDAY = r"วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัสฯ|ศุกร์|เสาร์|อาทิตย์)"
CALENDAR = re.compile(rf"\b(?:{_WEEKDAY}|{_MONTH}|Midnight|Noon|Night|Morning|Evening)\b")
