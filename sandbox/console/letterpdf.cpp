#include "sandbox/console/letterpdf.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

// A4 in points.
constexpr int left = 64;
constexpr int top = 770;

bool isLatin1(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 256; });
}

// A PDF string of UTF-16BE, as the Chinese font's encoding wants it.
QByteArray utf16Hex(const QString &text)
{
    QByteArray hex = "<";
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    return hex + '>';
}

QByteArray literal(const QString &text)
{
    QByteArray bytes = text.toLatin1();
    bytes.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
    return '(' + bytes + ')';
}

// Writes lines downwards.
class Writer
{
public:
    void line(const QString &text, int size = 11, int indent = 0)
    {
        const bool latin = isLatin1(text);
        m_content += "BT /" + QByteArray(latin ? "Latin" : "Chinese") + ' '
            + QByteArray::number(size) + " Tf " + QByteArray::number(left + indent) + ' '
            + QByteArray::number(m_y) + " Td " + (latin ? literal(text) : utf16Hex(text))
            + " Tj ET\n";
        m_y -= size + 8;
    }

    void field(const QString &name, const QString &value)
    {
        const int y = m_y;
        line(name, 10);
        m_y = y;
        line(value.isEmpty() ? u"______________________________"_s : value, 10, 150);
    }

    void gap(int points) { m_y -= points; }

    void box(int height)
    {
        m_y -= height;
        m_content += QByteArray::number(left) + ' ' + QByteArray::number(m_y) + " 200 "
            + QByteArray::number(height) + " re S\n";
        m_y -= 16;
    }

    const QByteArray &content() const { return m_content; }

private:
    QByteArray m_content = "0.5 w\n";
    int m_y = top;
};

QByteArray writeLetter(const LetterText &letter)
{
    Writer writer;
    writer.line(u"Certificate Application Confirmation Letter"_s, 18);
    writer.gap(14);
    writer.field(u"Certificate ID"_s, letter.certificateId);
    writer.field(u"Product"_s, letter.product);
    for (const QString &name : letter.names.mid(0, 8))
        writer.field(u"Domain name"_s, name);
    if (letter.names.size() > 8)
        writer.field(u"Further names"_s, QString::number(letter.names.size() - 8));
    writer.gap(10);
    writer.field(u"Organisation"_s, letter.organisation);
    writer.field(u"Address"_s, letter.address);
    writer.field(u"Telephone"_s, letter.phone);
    writer.field(u"Administrator"_s, letter.administrator);
    writer.field(u"Position"_s, letter.position);
    writer.field(u"E-mail"_s, letter.email);
    writer.gap(16);
    writer.line(
        u"The organisation named above confirms that it applies for this certificate, that"_s);
    writer.line(u"it controls the domain names, and that the person named above may act for it."_s);
    writer.gap(24);
    writer.field(u"Signature"_s, {});
    writer.gap(6);
    writer.field(u"Date"_s, {});
    writer.gap(10);
    writer.line(u"Official seal of the organisation"_s, 10);
    writer.box(110);
    writer.line(u"Made by the CertDesk sandbox for rehearsing. Without legal effect."_s, 8);
    return writer.content();
}

QPDFObjectHandle chineseFont()
{
    return QPDFObjectHandle::parse(
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UCS2-H "
        "/Encoding /UniGB-UCS2-H /DescendantFonts [ << /Type /Font /Subtype /CIDFontType0 "
        "/BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) "
        "/Supplement 4 >> /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light "
        "/Flags 6 /FontBBox [ -25 -254 1000 880 ] /ItalicAngle 0 /Ascent 880 /Descent -120 "
        "/CapHeight 880 /StemV 93 >> >> ] >>");
}

} // namespace

core::Result<QByteArray> letterPdf(const LetterText &letter)
{
    try {
        QPDF pdf;
        pdf.emptyPDF();
        auto page = QPDFObjectHandle::parse(
            "<< /Type /Page /MediaBox [ 0 0 595 842 ] /Resources << /Font << /Latin << /Type /Font "
            "/Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> >> >>");
        page.getKey("/Resources")
            .getKey("/Font")
            .replaceKey("/Chinese", pdf.makeIndirectObject(chineseFont()));
        page.replaceKey("/Contents",
                        QPDFObjectHandle::newStream(&pdf, writeLetter(letter).toStdString()));
        QPDFPageDocumentHelper(pdf).addPage(QPDFPageObjectHelper(pdf.makeIndirectObject(page)),
                                            false);
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setCompressStreams(false); // small as it is, and never under the 1 KB of a letter
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()),
                          static_cast<qsizetype>(buffer->getSize()));
    } catch (const std::exception &error) { // qpdf throws
        return core::fail(core::Error::Kind::Malformed, QString::fromUtf8(error.what()));
    }
}

} // namespace sandbox
