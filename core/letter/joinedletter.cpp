#include "core/letter/joinedletter.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <exception>
#include <memory>
#include <string>
#include <vector>

namespace core {

namespace {

constexpr double a4Short = 595.276; // points
constexpr double a4Long = 841.89;
constexpr int deepestTree = 100; // qpdf calls itself once a level; a scanner writes two
const std::string pictureName = "/Scan";

std::unique_ptr<QPDF> openPdf(const QByteArray &content)
{
    auto pdf = std::make_unique<QPDF>();
    pdf->setSuppressWarnings(true);
    pdf->processMemoryFile("part", content.constData(), static_cast<std::size_t>(content.size()));
    return pdf;
}

// Looks at the tree level by level, as qpdf would go down it.
bool isFlat(const QPDFObjectHandle &root)
{
    std::vector<QPDFObjectHandle> level{root};
    for (int depth = 0; depth < deepestTree && !level.empty(); ++depth) {
        std::vector<QPDFObjectHandle> next;
        for (QPDFObjectHandle &node : level) {
            QPDFObjectHandle kids =
                node.isDictionary() ? node.getKey("/Kids") : QPDFObjectHandle::newNull();
            if (kids.isArray()) {
                for (const QPDFObjectHandle &kid : kids.getArrayAsVector())
                    next.push_back(kid);
            }
        }
        if (next.size() > 10'000)
            return false;
        level = std::move(next);
    }
    return level.empty();
}

QPDFObjectHandle pictureObject(QPDF &pdf, const PicturePart &picture)
{
    QPDFObjectHandle object = QPDFObjectHandle::newStream(&pdf);
    object.replaceStreamData(picture.jpeg.toStdString(), QPDFObjectHandle::newName("/DCTDecode"),
                             QPDFObjectHandle::newNull());
    QPDFObjectHandle head = object.getDict();
    head.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    head.replaceKey("/Subtype", QPDFObjectHandle::newName("/Image"));
    head.replaceKey("/Width", QPDFObjectHandle::newInteger(picture.pixels.width()));
    head.replaceKey("/Height", QPDFObjectHandle::newInteger(picture.pixels.height()));
    head.replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(8));
    head.replaceKey("/ColorSpace",
                    QPDFObjectHandle::newName(picture.isGray ? "/DeviceGray" : "/DeviceRGB"));
    return pdf.makeIndirectObject(object);
}

// As large as A4 allows, in the middle of it, and never pulled out of shape.
QPDFObjectHandle picturePage(QPDF &pdf, const PicturePart &picture)
{
    const bool isWide = picture.pixels.width() > picture.pixels.height();
    const double width = isWide ? a4Long : a4Short;
    const double height = isWide ? a4Short : a4Long;
    const double scale = std::min(width / picture.pixels.width(), height / picture.pixels.height());
    const double w = picture.pixels.width() * scale;
    const double h = picture.pixels.height() * scale;
    const auto number = [](double value) -> QByteArray {
        return QByteArray::number(value, 'f', 3) + ' ';
    };
    const QByteArray drawing = "q " + number(w) + "0 0 " + number(h) + number((width - w) / 2)
        + number((height - h) / 2) + "cm " + QByteArray::fromStdString(pictureName) + " Do Q\n";

    QPDFObjectHandle page = QPDFObjectHandle::parse(
        "<< /Type /Page /MediaBox [0 0 " + number(width).toStdString()
        + number(height).toStdString() + "] /Resources << /XObject << >> >> >>");
    page.getKey("/Resources")
        .getKey("/XObject")
        .replaceKey(pictureName, pictureObject(pdf, picture));
    page.replaceKey(
        "/Contents",
        pdf.makeIndirectObject(QPDFObjectHandle::newStream(&pdf, drawing.toStdString())));
    return pdf.makeIndirectObject(page);
}

QByteArray written(QPDF &pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_disable); // what the oldest reader opens
    writer.setMinimumPDFVersion("1.4");
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()),
            static_cast<qsizetype>(buffer->getSize())};
}

} // namespace

tl::expected<QByteArray, LetterProblem> joinLetter(const QList<LetterPart> &parts)
{
    try {
        std::vector<std::unique_ptr<QPDF>>
            sources; // their pages are read when the whole is written
        QPDF whole;
        whole.emptyPDF();
        QPDFPageDocumentHelper pages(whole);
        for (const LetterPart &part : parts) {
            if (const auto *picture = std::get_if<PicturePart>(&part)) {
                pages.addPage(QPDFPageObjectHelper(picturePage(whole, *picture)), false);
                continue;
            }
            sources.push_back(openPdf(std::get<PdfPart>(part).pdf));
            if (!isFlat(sources.back()->getRoot().getKey("/Pages")))
                return tl::unexpected(LetterProblem::UnjoinablePdf);
            QPDFPageDocumentHelper source(*sources.back());
            source.pushInheritedAttributesToPage();
            for (const QPDFPageObjectHelper &page : source.getAllPages())
                pages.addPage(page, false);
        }
        return written(whole);
    } catch (const std::exception &) {
        return tl::unexpected(LetterProblem::UnjoinablePdf);
    }
}

QList<QByteArray> picturesIn(const QByteArray &pdf)
{
    try {
        QList<QByteArray> pictures;
        const std::unique_ptr<QPDF> document = openPdf(pdf);
        for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(*document).getAllPages()) {
            QPDFObjectHandle scan = page.getObjectHandle().getKey("/Resources");
            scan = scan.isDictionary() ? scan.getKey("/XObject") : QPDFObjectHandle::newNull();
            scan = scan.isDictionary() ? scan.getKey(pictureName) : QPDFObjectHandle::newNull();
            if (!scan.isStream()) {
                pictures += QByteArray();
                continue;
            }
            const auto bytes = scan.getRawStreamData();
            pictures += QByteArray(reinterpret_cast<const char *>(bytes->getBuffer()),
                                   static_cast<qsizetype>(bytes->getSize()));
        }
        return pictures;
    } catch (const std::exception &) {
        return {};
    }
}

} // namespace core
