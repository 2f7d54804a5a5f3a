#pragma once

#include <QByteArray>

/// 120 × 160 pixels in CMYK, which Qt reads but can't write: red, green, blue and nearly white
/// quarters, as LetterFiles::quarters().
inline QByteArray cmykScan()
{
    return QByteArray::fromBase64(
        "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2Rjcs"
        "LUBXQUZMTlJTUjI+WmFaUGBKUVJP/8AAFAgAoAB4BEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAAB"
        "AgMEBQYHCAkKC//EALUQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNi"
        "coIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SV"
        "lpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4E"
        "QwBNAFkASwAAPwD06vMK8wr06iiiiiiiiiiiiiiiiiiiiiiiivMfjP8A8wb/ALb/APtOvT/gx/zGf+2H/tSiivMK"
        "9Ooooooooooooooooooooooooooor6dr5ioooooooooooooooooooooooooorzH4z/8AMG/7b/8AtOvT/gx/zGf+"
        "2H/tSiivMK9Ooooooooooooooooooooooooooor6dr5ioooooooooooooooooooooooooorzH4z/APMG/wC2/wD7"
        "Tr0/4Mf8xn/th/7UoorzCvTqKKKKKKKKKKKKKKKKKKKKKKKKKK+na+YqKKKKKKKKKKKKKKKKKKKKKKKKKK8x+M//"
        "ADBv+2//ALTr0/4Mf8xn/th/7UoorzCvTqKKKKKKKKKKKKKKKKKKKKKKKKKK+na+YqKKKKKKKKKKKKKKKKKKKKKK"
        "KKKK8x+M/wDzBv8Atv8A+069P+DH/MZ/7Yf+1KKK8wr06iiiiiiiiiiiiiiiiiiiiiiiiiivp2vmKiiiiiiiiiii"
        "iiiiiiiiiiiiiiivMfjP/wAwb/tv/wC069P+DH/MZ/7Yf+1KKK8wr06iiiiiiiiiiiiiiiiiiiiiiiiiivp2vmKi"
        "iiiiiiiiiiiiiiiiiiiiiiiiivMfjP8A8wb/ALb/APtOvT/gx/zGf+2H/tSiivMK9Ooooooooooooooooooooooo"
        "oooor6dr5ioooooooooooooooooooooooooorzH4z/8AMG/7b/8AtOvT/gx/zGf+2H/tSiivMK9Ooooooooooooo"
        "oooooooooooooor6dr5ioooooooooooooooooooooooooorzH4z/APMG/wC2/wD7Tr0/4Mf8xn/th/7UoorzCvTq"
        "KKKKKKKKKKKKKKKKKKKKKKKKKK+na+YqKKKKKKKKKKKKKKKKKKKKKKKKKK8x+M//ADBv+2//ALTr0/4Mf8xn/th/"
        "7UoorzCvTqKKKKKKKKKKKKKKKKKKKKKKKKKKK+Yq+naKKKKKKKKKKKKKKKKKKKKKKKKK9P8Agx/zGf8Ath/7Ur0/"
        "4Mf8xn/th/7UoqOY/dX1NenV6dRUR5yR1bgfSiiignqR/uqKKKKOnTnaMDjqaKKKOnB52D9aKKKAMEA9uT9aKKKB"
        "26c/MfpRRRR94d/m5P0r5ir5ioqzRRRRRRRRRRRRRRRRRRRRRRRRXp/wY/5jP/bD/wBqV6f8GP8AmM/9sP8A2pRU"
        "cx4HqeBXp1enUVF0yR0HA+tFFFH3ec8KPzNFFFGMYz/DyfrRRRR6Bv8AeNFFFA5wD/FyfpRRRRyeufnP6UUUUHnJ"
        "HVuB9K+Yq+YqKs0UUUUUUUUUUUUUUUUUUUUUUUV6f8GP+Yz/ANsP/alen/Bj/mM/9sP/AGpRUc3GD3HQV6dXp1FR"
        "dODzsH60UUUAYIB7cn60UUUDt05+Y/Siiij7w7/NyfpRRRR97J7scZ9qKKKM9ccZ+VaKKKOmSOg4H1r5ir5ioqzR"
        "RRRRRRRRRRRRRRRRRRRRRRRXp/wY/wCYz/2w/wDalen/AAY/5jP/AGw/9qUVHMPuk9BzXp1enUVF6Bv940UUUDnA"
        "P8XJ+lFFFHJ65+c/pRRRQeckdW4H0ooooJ6kf7qiiiijp052jA46miiijpwedg/WvmKvmKirNFFFFFFFFFFFFFFF"
        "FFFFFFFFFen/AAY/5jP/AGw/9qV6f8GP+Yz/ANsP/alFRzclR26mvTq9OoqL7w7/ADcn6UUUUfeye7HGfaiiijPX"
        "HGflWiiijpkjoOB9aKKKPu854UfmaKKKMYxn+Hk/Wiiij0Df7xr5ir5ioqzRRRRRRRRRRRRRRRRRRRRRRRRXp/wY"
        "/wCYz/2w/wDalen/AAY/5jP/AGw/9qUVHMfur6mvTq9OoqI85I6twPpRRRQT1I/3VFFFFHTpztGBx1NFFFHTg87B"
        "+tFFFAGCAe3J+tFFFA7dOfmP0oooo+8O/wA3J+lfMVfMVFWaKKKKKKKKKKKKKKKKKKKKKKKK9P8Agx/zGf8Ath/7"
        "Ur0/4Mf8xn/th/7UoqOY8D1PAr06vTqKi6ZI6DgfWiiij7vOeFH5miiijGMZ/h5P1oooo9A3+8aKKKBzgH+Lk/Si"
        "iijk9c/Of0ooooPOSOrcD6V8xV8xUVZoooooooooooooooooooooooor0/4Mf8xn/th/7Ur0/wCDH/MZ/wC2H/tS"
        "io5uMHuOgr06vTqKi6cHnYP1ooooAwQD25P1ooooHbpz8x+lFFFH3h3+bk/Siiij72T3Y4z7UUUUZ644z8q0UUUd"
        "MkdBwPrXzFXzFRVmiiiiiiiiiiiiiiiiiiiiiiiivT/gx/zGf+2H/tSvT/gx/wAxn/th/wC1KKjmH3Seg5r06vTq"
        "Ki9A3+8aKKKBzgH+Lk/Siiijk9c/Of0ooooPOSOrcD6UUUUE9SP91RRRRR06c7RgcdTRRRR04POwfrXzFXzFRVmi"
        "iiiiiiiiiiiiiiiiiiiiiiivT/gx/wAxn/th/wC1K9P+DH/MZ/7Yf+1KKjm5Kjt1NenV6dRUX3h3+bk/Siiij72T"
        "3Y4z7UUUUZ644z8q0UUUdMkdBwPrRRRR93nPCj8zRRRRjGM/w8n60UUUegb/AHjX/9k=");
}
