#include "ui/letter/lettercombiner.h"

#include "core/letter/joinedletter.h"

#include <QBuffer>

#include <algorithm>
#include <cmath>
#include <optional>

namespace ui {

namespace {

constexpr int longSideOfPage = 3508; // A4 at 300 dots per inch
constexpr double a4LongInches = 11.69;
constexpr double a4Ratio = 1.4142;
constexpr double mostPixels = 32e6; // of all pages together: what 1.4 MB can hold, and then some
constexpr int bestQuality = 92;
constexpr int worstQuality = 66; // below that, the edges of small print begin to ring
constexpr int smallestSide = 64; // below that nothing is a letter any more
constexpr QSize previewRoom{1000, 1400};

struct Encoded
{
    QList<QByteArray> jpegs;
    QList<QSize> sizes;
    qint64 bytes = 0;
};

QByteArray toJpeg(const QImage &image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPG", quality);
    return bytes;
}

Encoded encodeAll(const QList<QImage> &images, int quality)
{
    Encoded encoded;
    for (const QImage &image : images) {
        encoded.jpegs += toJpeg(image, quality);
        encoded.sizes += image.size();
        encoded.bytes += encoded.jpegs.constLast().size();
    }
    return encoded;
}

// One letter under way: its pictures, decoded and edited once.
class Combination
{
    using enum CombineFailure::Reason;

public:
    Combination(const QList<ScanSource> &sources, const std::atomic_bool &stop, qint64 limit)
        : m_sources(sources)
        , m_stop(stop)
        , m_limit(limit)
    {
    }

    CombineResult run()
    {
        for (int i = 0; i < m_sources.size(); ++i) {
            if (m_stop)
                return tl::unexpected(CombineFailure{});
            if (const auto failure = load(i))
                return tl::unexpected(*failure);
        }
        return m_full.isEmpty() ? build({}, 0) : search();
    }

private:
    std::optional<CombineFailure> load(int index)
    {
        const ScanSource &source = m_sources[index];
        if (source.format == core::LetterFormat::Pdf)
            return std::nullopt;
        const auto count = static_cast<double>(m_sources.size());
        const double longSide =
            std::min<double>(longSideOfPage, std::sqrt(mostPixels / count * a4Ratio));
        // Of a crop, only what stays has to fit a page.
        const double part = std::max(source.edits.crop.width(), source.edits.crop.height());
        const int side = static_cast<int>(longSide / std::clamp(part, 0.3, 1.0));
        const ScanPicture picture = decodeScan(source.content, {side, side});
        if (picture.image.isNull())
            return CombineFailure{picture.isDamaged ? DamagedPicture : TooManyPixels, index};
        QImage image = editedScan(picture.image, source.edits);
        if (std::max(image.width(), image.height()) > longSide)
            image = image.scaled(QSizeF(longSide, longSide).toSize(), Qt::KeepAspectRatio,
                                 Qt::SmoothTransformation);
        if (image.allGray())
            image = image.convertToFormat(QImage::Format_Grayscale8);
        m_full += image;
        return std::nullopt;
    }

    CombineResult search()
    {
        QList<QImage> images = m_full;
        double scale = 1;
        while (!m_stop) {
            const Encoded worst = encodeAll(images, worstQuality);
            CombineResult fitting = build(worst, worstQuality);
            if (fitting)
                return improved(images, std::move(*fitting));
            if (fitting.error().reason != TooLarge)
                return fitting;
            // A JPEG's size goes with its area; a little less, so that one round mostly does.
            const double room = static_cast<double>(m_limit - overhead(worst));
            scale *= std::min(
                0.95, 0.97 * std::sqrt(std::max(room, 1.0) / static_cast<double>(worst.bytes)));
            images = scaled(scale);
            if (images.isEmpty())
                return tl::unexpected(CombineFailure{TooLarge, -1});
        }
        return tl::unexpected(CombineFailure{});
    }

    // The highest quality that still fits, by halving.
    CombineResult improved(const QList<QImage> &images, CombinedLetter fitting)
    {
        int low = worstQuality;
        int high = bestQuality + 1;
        int next = bestQuality; // mostly it fits at once
        while (low + 1 < high && !m_stop) {
            CombineResult better = build(encodeAll(images, next), next);
            if (better) {
                fitting = std::move(*better);
                low = next;
            } else {
                high = next;
            }
            next = (low + high) / 2;
        }
        if (m_stop)
            return tl::unexpected(CombineFailure{});
        fitting.previews = previewsOf(fitting);
        fitting.dotsPerInch = dotsPerInch(images);
        return fitting;
    }

    QList<QImage> scaled(double scale) const
    {
        QList<QImage> images;
        for (const QImage &full : m_full) {
            const QSize size = full.size() * scale;
            if (std::min(size.width(), size.height()) < smallestSide)
                return {};
            images += full.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                          .convertToFormat(full.format());
        }
        return images;
    }

    CombineResult build(const Encoded &encoded, int quality)
    {
        CombinedLetter letter;
        letter.quality = quality;
        if (m_sources.size() == 1 && encoded.jpegs.size() == 1) {
            letter.content = encoded.jpegs.constFirst();
        } else {
            const auto joined = core::joinLetter(parts(encoded));
            if (!joined)
                return tl::unexpected(CombineFailure{UnjoinablePdf, firstPdf()});
            letter.content = *joined;
            letter.format = core::LetterFormat::Pdf;
            letter.pages = static_cast<int>(core::picturesIn(*joined).size());
        }
        m_lastSize = letter.content.size();
        if (letter.content.size() > m_limit)
            return tl::unexpected(CombineFailure{TooLarge, -1});
        if (m_full.isEmpty())
            letter.previews = previewsOf(letter);
        return letter;
    }

    QList<core::LetterPart> parts(const Encoded &encoded) const
    {
        QList<core::LetterPart> parts;
        qsizetype picture = 0;
        for (const ScanSource &source : m_sources) {
            if (source.format == core::LetterFormat::Pdf) {
                parts += core::PdfPart{source.content};
                continue;
            }
            parts += core::PicturePart{encoded.jpegs[picture], encoded.sizes[picture],
                                       m_full[picture].format() == QImage::Format_Grayscale8};
            ++picture;
        }
        return parts;
    }

    qint64 overhead(const Encoded &encoded) const { return m_lastSize - encoded.bytes; }

    int firstPdf() const
    {
        const auto pdf = std::ranges::find(m_sources, core::LetterFormat::Pdf, &ScanSource::format);
        return pdf == m_sources.end() ? -1 : static_cast<int>(pdf - m_sources.begin());
    }

    static int dotsPerInch(const QList<QImage> &images)
    {
        int coarsest = longSideOfPage;
        for (const QImage &image : images)
            coarsest = std::min(coarsest, std::max(image.width(), image.height()));
        return static_cast<int>(std::lround(coarsest / a4LongInches));
    }

    static QList<QImage> previewsOf(const CombinedLetter &letter)
    {
        const QList<QByteArray> pictures = letter.format == core::LetterFormat::Pdf
            ? core::picturesIn(letter.content)
            : QList<QByteArray>{letter.content};
        QList<QImage> previews;
        for (const QByteArray &picture : pictures)
            previews += picture.isEmpty() ? QImage() : decodeScan(picture, previewRoom).image;
        return previews;
    }

    const QList<ScanSource> &m_sources;
    const std::atomic_bool &m_stop;
    qint64 m_limit;
    QList<QImage> m_full; // pictures only, in their order
    qint64 m_lastSize = 0; // of the last try
};

} // namespace

CombineResult combineLetter(const QList<ScanSource> &sources, const std::atomic_bool &stop,
                            qint64 limit)
{
    return Combination(sources, stop, limit).run();
}

} // namespace ui
