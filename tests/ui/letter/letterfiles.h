#pragma once

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QRandomGenerator>
#include <QTemporaryDir>

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
    QString pdf() const
    {
        return write(QStringLiteral("letter.pdf"),
                     "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                     "2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj\n"
                     "3 0 obj<</Type/Page/Parent 2 0 R>>endobj\n"
                     "4 0 obj<</Type/Page/Parent 2 0 R>>endobj\n%"
                         + QByteArray(2000, 'x')
                         + "\ntrailer<</Root 1 0 R/Size 5>>\nstartxref\n0\n%%EOF\n");
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};
