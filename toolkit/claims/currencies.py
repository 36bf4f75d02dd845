"""The currencies of both languages, by ISO 4217 code, or by name where several countries share it."""

from __future__ import annotations

__all__ = ["ENGLISH_CURRENCIES", "SIGNS", "THAI_CURRENCIES"]

SIGNS = {
    "$": "USD",
    "US$": "USD",
    "A$": "AUD",
    "S$": "SGD",
    "HK$": "HKD",
    "C$": "CAD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "฿": "THB",
    "₩": "KRW",
    "₹": "INR",
}

_CURRENCIES = (
    ("THB", "บาท", "baht"),
    ("USD", "ดอลลาร์สหรัฐ ดอลลาร์ เหรียญสหรัฐ", "dollar,US dollar"),
    ("SGD", "ดอลลาร์สิงคโปร์", "Singapore dollar"),
    ("AUD", "ดอลลาร์ออสเตรเลีย", "Australian dollar"),
    ("HKD", "ดอลลาร์ฮ่องกง", "Hong Kong dollar"),
    ("CAD", "ดอลลาร์แคนาดา", "Canadian dollar"),
    ("EUR", "ยูโร", "euro"),
    ("GBP", "ปอนด์", "pound"),
    ("JPY", "เยน", "yen"),
    ("CNY", "หยวน", "yuan,renminbi"),
    ("KRW", "วอน", "won"),
    ("INR", "รูปี", "rupee"),
    ("XOF", "ฟรังก์ซีเอฟเอ", "CFA franc"),
    ("franc", "ฟรังก์", "franc"),
    ("RUB", "รูเบิล", "rouble,ruble"),
    ("MYR", "ริงกิต", "ringgit"),
    ("VND", "ด่อง", "dong"),
    ("peso", "เปโซ", "peso"),
    ("LAK", "กีบ", "kip"),
    ("MMK", "จัต", "kyat"),
    ("rial", "เรียล", "rial,riyal"),
)

THAI_CURRENCIES = {word: code for code, thai, _ in _CURRENCIES for word in thai.split()}
ENGLISH_CURRENCIES = {word: code for code, _, english in _CURRENCIES for word in english.split(",")}
