#pragma once

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTransform>

#include <array>

/// Files to choose as a letter, in a folder that goes with the test.
class LetterFiles
{
public:
    QString write(const QString &name, const QByteArray &content) const
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("can't write %s", qPrintable(path));
        return path;
    }

    /// Noise, so that it does not compress: 200 pixels a side are about 60 KB of JPEG.
    static QImage image(int width = 200, int height = 200)
    {
        QImage image(width, height, QImage::Format_RGB32);
        QRandomGenerator random(7);
        for (int y = 0; y < height; ++y) {
            auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
            for (int x = 0; x < width; ++x)
                line[x] = random.generate() | 0xff000000;
        }
        return image;
    }

    static QByteArray encoded(const QImage &image, const char *format, int quality = -1)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format, quality);
        return bytes;
    }

    QString jpeg() const { return write(QStringLiteral("scan.jpg"), encoded(image(), "JPG")); }
    QString largeJpeg() const
    {
        return write(QStringLiteral("photo.jpg"), encoded(image(1500, 2000), "JPG", 95));
    }
    QString program() const
    {
        return write(QStringLiteral("letter.pdf"), "MZ" + QByteArray(3000, 'x'));
    }
    static QByteArray pdfContent(int pages = 2)
    {
        QByteArray kids;
        QByteArray objects;
        for (int i = 0; i < pages; ++i) {
            kids += QByteArray::number(3 + i) + " 0 R ";
            objects += QByteArray::number(3 + i)
                + " 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n";
        }
        return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
               "2 0 obj<</Type/Pages/Kids["
            + kids + "]/Count " + QByteArray::number(pages) + ">>endobj\n" + objects + "%"
            + QByteArray(2000, 'x') + "\ntrailer<</Root 1 0 R/Size " + QByteArray::number(3 + pages)
            + ">>\nstartxref\n0\n%%EOF\n";
    }
    /// A PDF as from a word processor, each picture filling a page.
    static QByteArray printed(const QList<QImage> &pages)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(pages.constFirst().size()));
        writer.setPageMargins({});
        QPainter painter(&writer);
        for (qsizetype i = 0; i < pages.size(); ++i) {
            if (i > 0)
                writer.newPage();
            painter.drawImage(QRect({}, QSize(writer.width(), writer.height())), pages[i]);
        }
        painter.end();
        return bytes;
    }
    QString pdf(int pages = 2) const
    {
        return write(QStringLiteral("letter.pdf"), pdfContent(pages));
    }
    /// Red, green, blue and nearly white quarters: each way of turning it looks different.
    static QImage quarters(QSize size = {300, 400})
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(QColor(245, 245, 245));
        const int w = size.width() / 2;
        const int h = size.height() / 2;
        QPainter painter(&image);
        painter.fillRect(0, 0, w, h, Qt::red);
        painter.fillRect(w, 0, w, h, QColor(0, 200, 0));
        painter.fillRect(0, h, w, h, Qt::blue);
        return image;
    }

    /// Whether it is quarters(), upright, whatever its size and however it was compressed.
    static bool isUpright(const QImage &image)
    {
        const auto at = [&](double x, double y) {
            return image.pixelColor(int(x * image.width()), int(y * image.height()));
        };
        const QColor red = at(0.25, 0.25);
        const QColor green = at(0.75, 0.25);
        const QColor blue = at(0.25, 0.75);
        const QColor white = at(0.75, 0.75);
        return red.red() > 150 && red.blue() < 110 && green.green() > 120 && green.red() < 110
            && blue.blue() > 120 && blue.red() < 110 && white.red() > 200 && white.blue() > 200;
    }

    /// As a camera writes it that was held another way: the pixels lie, a tag says how to turn
    /// them.
    static QByteArray turnedJpeg(const QImage &upright, int orientation)
    {
        const auto turned = [&](int degrees) {
            return upright.transformed(QTransform().rotate(degrees));
        };
        const std::array<QImage, 8> stored{upright,
                                           upright.mirrored(true, false),
                                           turned(180),
                                           upright.mirrored(false, true),
                                           turned(90).mirrored(true, false),
                                           turned(-90),
                                           turned(90).mirrored(false, true),
                                           turned(90)};
        QByteArray jpeg = encoded(stored.at(std::size_t(orientation - 1)), "JPG", 90);
        QByteArray tag = QByteArray::fromHex("ffe10022") + QByteArray("Exif\0\0", 6)
            + QByteArray::fromHex("4d4d002a00000008000101120003000000010000000000000000");
        tag[4 + 6 + 8 + 2 + 9] = char(orientation);
        return jpeg.insert(2, tag);
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};
