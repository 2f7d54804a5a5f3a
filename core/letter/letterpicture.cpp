#include "core/letter/letterpicture.h"

#include <QtEndian>

namespace core::letter {

namespace {

enum Marker : quint8 {
    Stuffing = 0x00,
    Temporary = 0x01,
    FirstRestart = 0xd0,
    LastRestart = 0xd7,
    EndOfImage = 0xd9,
    StartOfScan = 0xda,
    Fill = 0xff
};

constexpr qsizetype markerSize = 2;
constexpr qsizetype pngSignatureSize = 8;
constexpr qsizetype pngChunkFrame = 12; // length, type and checksum

quint8 byteAt(const QByteArray &content, qsizetype at)
{
    return static_cast<quint8>(content.at(at));
}

bool standsAlone(quint8 marker)
{
    return marker == Temporary || (marker >= FirstRestart && marker <= LastRestart);
}

// Where the next marker begins after the compressed data of a scan; the content's size if nowhere.
qsizetype endOfScan(const QByteArray &content, qsizetype at)
{
    for (; at + 1 < content.size(); ++at) {
        const quint8 next = byteAt(content, at + 1);
        if (byteAt(content, at) == Fill && next != Stuffing && next != Fill && !standsAlone(next))
            return at;
    }
    return content.size();
}

} // namespace

bool isWholeJpeg(const QByteArray &content)
{
    bool hasScan = false;
    qsizetype at = markerSize; // behind the start of the image
    while (at + markerSize <= content.size()) {
        const quint8 marker = byteAt(content, at + 1);
        if (byteAt(content, at) != Fill)
            return false;
        if (marker == EndOfImage)
            return hasScan;
        if (marker == Fill) {
            ++at;
            continue;
        }
        at += markerSize;
        if (standsAlone(marker))
            continue;
        if (at + 2 > content.size())
            return false;
        at += qFromBigEndian<quint16>(content.constData() + at);
        if (marker == StartOfScan) {
            hasScan = true;
            at = endOfScan(content, at);
        }
    }
    return false;
}

bool isWholePng(const QByteArray &content)
{
    bool hasPixels = false;
    qsizetype at = pngSignatureSize;
    while (at + pngChunkFrame <= content.size()) {
        const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>(content.constData() + at));
        const QByteArray type = content.mid(at + 4, 4);
        at += pngChunkFrame + size;
        if (at > content.size())
            return false;
        if (type == "IDAT")
            hasPixels = true;
        if (type == "IEND")
            return hasPixels;
    }
    return false;
}

} // namespace core::letter
