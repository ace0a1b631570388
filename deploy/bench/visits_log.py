#!/usr/bin/env python3
"""An access log in combined format, the same for the same numbers: visitors of a court's site who
read pages with their pictures and come from search engines, robots, feed readers, and about two
probing requests in a hundred.

usage: visits_log.py LINES [SEED] > LOG
"""
import random
import sys
import time

AGENTS = [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/%d.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Linux; Android %d; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36",
    "Mozilla/5.0 (iPhone; CPU iPhone OS %d_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
    "Mozilla/5.0 (X11; Linux x86_64; rv:%d.0) Gecko/20100101 Firefox/128.0",
]
ROBOTS = [
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
    "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)",
]
WORDS = "jadwal sidang putusan perkara cerai gugat waris hakim panggilan biaya panjar surat kuasa".split()
PROBES = [
    "/.env", "/wp-login.php", "/.git/config", "/phpmyadmin/", "/cgi-bin/luci/;stok=/locale",
    "/?id=%d'%%20or%%20'1'='1", "/?q=%%3Cscript%%3Ealert(%d)%%3C/script%%3E",
    "/unduh?berkas=../../../../etc/passwd%d", "/vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php",
]


def main():
    lines = int(sys.argv[1])
    chance = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    now = 1_767_200_000
    written = 0
    out = sys.stdout

    def line(client, target, status, size, referer, agent, method="GET"):
        stamp = time.strftime("%d/%b/%Y:%H:%M:%S +0000", time.gmtime(now))
        out.write(
            f'{client} - - [{stamp}] "{method} {target} HTTP/1.1" {status} {size} "{referer}" "{agent}"\n')

    while written < lines:
        now += chance.randrange(0, 5)
        client = f"{chance.randrange(1, 223)}.{chance.randrange(256)}.{chance.randrange(256)}.{chance.randrange(1, 255)}"
        kind = chance.random()
        if kind < 0.08:
            probe = chance.choice(PROBES)
            target = probe % chance.randrange(1000) if "%d" in probe else probe
            line(client, target, 404, 300, "-", AGENTS[0] % chance.randrange(80, 127))
            written += 1
        elif kind < 0.3:
            line(client, f"/berita/berita-{chance.randrange(4000)}.html", 200, 9000, "-", chance.choice(ROBOTS))
            written += 1
        else:
            agent = chance.choice(AGENTS) % chance.randrange(10, 130)
            page = f"/berita/berita-{chance.randrange(4000)}.html"
            if chance.random() < 0.2:
                page = "/cari?q=" + "+".join(chance.sample(WORDS, 3)) + f"&hal={chance.randrange(9)}"
            line(client, page, 200, 9000, "https://www.google.com/", agent)
            for part in ("/gaya/utama.css", "/gambar/lambang.png", f"/gambar/foto-{chance.randrange(900)}.jpg"):
                line(client, part, 200, 4000, "http://pn.test" + page, agent)
            written += 4


main()
