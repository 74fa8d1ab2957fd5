"""English newspapers of Korea and the words of their pages."""

OUTLETS: tuple[str, ...] = (
    "The Korea Times", "Korea Times", "The Korea Herald", "Korea Herald", "Korea JoongAng Daily", "The Korea JoongAng Daily", "Yonhap",
    "Yonhap News", "Yonhap News Agency", "The Korea Economic Daily", "Pulse", "Pulse by Maeil Business News Korea", "Business Korea",
    "BusinessKorea", "Aju Business Daily", "The Chosun Daily", "The Chosun Ilbo", "The Dong-A Ilbo", "Hankyoreh", "The Hankyoreh",
    "Korea IT Times", "Korea.net", "The Asia Business Daily", "The Seoul Economic Daily", "Arirang News", "KBS World", "The Investor",
)  # fmt: skip
"""Mastheads as they stand on a line of their own."""

DATE_LABELS: tuple[str, ...] = ("date", "Date", "Published", "Posted", "Updated", "Input")
"""Labels of the day of publication."""
