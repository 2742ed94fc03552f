"""A text as the rules of time and events read it: full-width digits narrow, traditional characters simplified.

Every character keeps its place, so that offsets hold for the text as printed.
"""

import re

TRADITIONAL = (
    "與專業兩個爲為舉鄉書爭產從億儀來價儲農決況準創則劃辦務動區醫單衛廠廳歷縣發號後員啟啓團圍國場壇執備復學實審對導將層歲峯幹廣應強錄徵態總戶報擬擇據換數斷"
    "時曉顯暫術機權條構標欄氣匯滙測濟點爐環現當療監盤確稱稅簽籤級紅約綱紛線組細紹經統繼績續編網聯藥獲營藍規視覽計訂認討議訊記講論設訪證評識試話說調談財貴貿資賽"
    "質躋轉輕輛輸達過運這進連遲選郵採鐵銀長開門閉間聞隊階陸際險電項順頒預頻題額風飛龍齡體節內佈於並車屆緊"
)
SIMPLIFIED = (
    "与专业两个为为举乡书争产从亿仪来价储农决况准创则划办务动区医单卫厂厅历县发号后员启启团围国场坛执备复学实审对导将层岁峰干广应强录征态总户报拟择据换数断"
    "时晓显暂术机权条构标栏气汇汇测济点炉环现当疗监盘确称税签签级红约纲纷线组细绍经统继绩续编网联药获营蓝规视览计订认讨议讯记讲论设访证评识试话说调谈财贵贸资赛"
    "质跻转轻辆输达过运这进连迟选邮采铁银长开门闭间闻队阶陆际险电项顺颁预频题额风飞龙龄体节内布于并车届紧"
)
WIDE, NARROW = "０１２３４５６７８９", "0123456789"
PLAIN = str.maketrans(WIDE + TRADITIONAL, NARROW + SIMPLIFIED)
OTHER = re.compile(f"[{WIDE}{TRADITIONAL}]")


def plain(text: str) -> str:
    """The text in simplified characters and narrow digits; most texts are that already."""
    return text.translate(PLAIN) if OTHER.search(text) else text
