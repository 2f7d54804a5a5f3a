#include "sandbox/console/letterpdf.h"

#include <QStringEncoder>

#include <hpdf.h>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

// Points; an A4 page is 595 by 842, counted from its lower left corner.
constexpr float leftEdge = 62;
constexpr float rightEdge = 533;
constexpr float firstLine = 770;
constexpr float labelWidth = 150;
constexpr float bodySize = 10;
constexpr float lineHeight = 14;
constexpr float rowGap = 7;
constexpr float sealSide = 120;
constexpr float pale = 0.75F;
constexpr int longestValue = 2; // lines
constexpr int longestDomains = 3;
constexpr int longestParagraph = 4;
constexpr qsizetype widestLine = 220; // characters: nothing but the letter i
constexpr qsizetype mostDomains = 6;

using DocumentPtr = std::unique_ptr<std::remove_pointer_t<HPDF_Doc>,
                                    decltype([](HPDF_Doc pdf) { HPDF_Free(pdf); })>;

/// A line's bytes and the font that they are for.
struct Run
{
    HPDF_Font font;
    QByteArray bytes;
};

/// Writes downwards on one page. Latin text uses PDF's own fonts; anything else is written in GBK
/// for a Chinese font, which the reader's program brings along (none is embedded).
class Page
{
public:
    explicit Page(HPDF_Doc pdf);

    void moveTo(float height) { m_height = height; }
    float height() const { return m_height; }
    void write(const QString &text, float size, bool isBold = false);
    void writeParagraph(const QString &text);
    void writeRow(const QString &label, const QString &value, int mostLines = longestValue);
    void drawRule();
    void drawBlank(const QString &label, float left, float right);
    void drawSealFrame();

private:
    Run encode(const QString &text, bool isBold) const;
    float widthOf(const QString &text) const;
    QStringList wrap(QString text, float width, int mostLines) const;
    void put(const QString &text, float left, float size, bool isBold);

    HPDF_Page m_page;
    HPDF_Font m_latin;
    HPDF_Font m_latinBold;
    HPDF_Font m_chinese;
    float m_height = firstLine;
};

Page::Page(HPDF_Doc pdf)
    : m_page(HPDF_AddPage(pdf))
    , m_latin(HPDF_GetFont(pdf, "Helvetica", "WinAnsiEncoding"))
    , m_latinBold(HPDF_GetFont(pdf, "Helvetica-Bold", "WinAnsiEncoding"))
    , m_chinese(HPDF_GetFont(pdf, "SimHei", "GBK-EUC-H"))
{
    HPDF_Page_SetSize(m_page, HPDF_PAGE_SIZE_A4, HPDF_PAGE_PORTRAIT);
    HPDF_Page_SetLineWidth(m_page, 0.5F);
}

Run Page::encode(const QString &text, bool isBold) const
{
    // From 0x80 to 0x9f the two encodings differ.
    const bool isLatin = std::ranges::all_of(text, [](QChar letter) {
        return letter.unicode() < 0x80 || (letter.unicode() >= 0xa0 && letter.unicode() < 0x100);
    });
    if (isLatin)
        return {isBold ? m_latinBold : m_latin, text.toLatin1()};
    QStringEncoder gbk("GBK"); // Qt has it where it was built with ICU
    return {m_chinese, gbk.isValid() ? QByteArray(gbk(text)) : text.toLatin1()};
}

void Page::put(const QString &text, float left, float size, bool isBold)
{
    const Run run = encode(text, isBold);
    HPDF_Page_BeginText(m_page);
    HPDF_Page_SetFontAndSize(m_page, run.font, size);
    HPDF_Page_TextOut(m_page, left, m_height, run.bytes.constData());
    HPDF_Page_EndText(m_page);
}

float Page::widthOf(const QString &text) const
{
    const Run run = encode(text, false);
    HPDF_Page_SetFontAndSize(m_page, run.font, bodySize);
    return HPDF_Page_TextWidth(m_page, run.bytes.constData());
}

// Breaks at blanks where there are any; Chinese and long names break anywhere.
QStringList Page::wrap(QString text, float width, int mostLines) const
{
    QStringList lines;
    text = text.simplified();
    while (!text.isEmpty() && lines.size() < mostLines) {
        qsizetype fits = std::min(text.size(), widestLine);
        while (fits > 1 && widthOf(text.first(fits)) > width)
            --fits;
        const qsizetype blank = text.lastIndexOf(u' ', fits);
        if (fits < text.size() && blank > 0)
            fits = blank;
        lines.append(text.first(fits));
        text = text.sliced(fits).trimmed();
    }
    if (!text.isEmpty())
        lines.last() = lines.last().chopped(std::min<qsizetype>(4, lines.last().size())) + u" ...";
    return lines;
}

void Page::write(const QString &text, float size, bool isBold)
{
    put(text, leftEdge, size, isBold);
    m_height -= size + rowGap;
}

void Page::writeParagraph(const QString &text)
{
    for (const QString &line : wrap(text, rightEdge - leftEdge, longestParagraph)) {
        put(line, leftEdge, bodySize, false);
        m_height -= lineHeight;
    }
    m_height -= rowGap;
}

void Page::writeRow(const QString &label, const QString &value, int mostLines)
{
    put(label, leftEdge, bodySize, true);
    const float left = leftEdge + labelWidth;
    const QStringList lines = wrap(value, rightEdge - left, mostLines);
    for (const QString &line : lines) {
        put(line, left, bodySize, false);
        m_height -= lineHeight;
    }
    if (lines.isEmpty())
        m_height -= lineHeight;
    drawRule();
}

void Page::drawRule()
{
    const float at = m_height + lineHeight - rowGap / 2;
    HPDF_Page_SetGrayStroke(m_page, pale);
    HPDF_Page_MoveTo(m_page, leftEdge, at);
    HPDF_Page_LineTo(m_page, rightEdge, at);
    HPDF_Page_Stroke(m_page);
    m_height -= rowGap;
}

void Page::drawBlank(const QString &label, float left, float right)
{
    put(label, left, bodySize, false);
    HPDF_Page_SetGrayStroke(m_page, 0);
    HPDF_Page_MoveTo(m_page, left + labelWidth, m_height - 2);
    HPDF_Page_LineTo(m_page, right, m_height - 2);
    HPDF_Page_Stroke(m_page);
    m_height -= 2 * lineHeight;
}

void Page::drawSealFrame()
{
    HPDF_Page_SetGrayStroke(m_page, pale);
    HPDF_Page_Rectangle(m_page, rightEdge - sealSide, m_height - sealSide, sealSide, sealSide);
    HPDF_Page_Stroke(m_page);
    m_height -= sealSide / 2;
    put(u"Company seal"_s, rightEdge - sealSide + 28, bodySize, false);
}

QString domainText(const QStringList &domains)
{
    const QString text = domains.first(std::min(mostDomains, domains.size())).join(u", "_s);
    const qsizetype further = domains.size() - mostDomains;
    return further > 0 ? text + u" and %1 more"_s.arg(further) : text;
}

void writeOrder(Page &page, const LetterFields &fields)
{
    page.writeRow(u"Certificate ID"_s, fields.certificateId);
    page.writeRow(u"Order"_s, fields.orderId);
    page.writeRow(u"Product"_s, fields.product);
    page.writeRow(u"Domain names"_s, domainText(fields.domains), longestDomains);
    page.writeRow(u"Organisation"_s, fields.organisation);
    page.writeRow(u"Address"_s, fields.organisationAddress);
    page.writeRow(u"Telephone"_s, fields.organisationPhone);
    page.writeRow(u"Contact"_s, fields.contactName);
    page.writeRow(u"Position"_s, fields.contactPosition);
    page.writeRow(u"Contact's telephone"_s, fields.contactPhone);
    page.writeRow(u"Contact's e-mail"_s, fields.contactEmail);
    page.writeRow(u"Date of this letter"_s, fields.date.toString(Qt::ISODate));
}

void writeLetter(Page &page, const LetterFields &fields)
{
    page.write(u"Confirmation Letter"_s, 20, true);
    page.write(u"CertDesk sandbox: a rehearsal, not a document of a real certificate authority"_s,
               bodySize);
    page.moveTo(page.height() - rowGap);
    page.writeParagraph(
        u"We confirm that the organisation below has ordered this certificate, that "
        "it owns or may use the domain names, and that the contact may act for it "
        "in this order."_s);
    page.drawRule();
    writeOrder(page, fields);
    page.moveTo(page.height() - lineHeight);
    page.writeParagraph(u"Please fill in, sign and seal this page, then upload a scan or a clear "
                        "photo of it: a JPG, PNG or PDF file of 1 KB to 1.4 MB."_s);
    page.moveTo(page.height() - 2 * lineHeight);

    const float top = page.height();
    constexpr float blankEnd = rightEdge - sealSide - 30;
    page.drawBlank(u"Name in block letters"_s, leftEdge, blankEnd);
    page.drawBlank(u"Signature"_s, leftEdge, blankEnd);
    page.drawBlank(u"Date"_s, leftEdge, blankEnd);
    page.moveTo(top + lineHeight);
    page.drawSealFrame();
}

core::Failure failure(HPDF_Doc pdf)
{
    return core::fail(
        core::Error::Kind::Storage,
        u"write a PDF: error 0x%1"_s.arg(pdf ? HPDF_GetError(pdf) : 0, 4, 16, QChar(u'0')));
}

core::Result<QByteArray> save(HPDF_Doc pdf)
{
    if (HPDF_SaveToStream(pdf) != HPDF_OK)
        return failure(pdf);
    QByteArray bytes(qsizetype(HPDF_GetStreamSize(pdf)), Qt::Uninitialized);
    HPDF_UINT32 size = HPDF_UINT32(bytes.size());
    HPDF_ResetStream(pdf);
    HPDF_ReadFromStream(pdf, reinterpret_cast<HPDF_BYTE *>(bytes.data()), &size);
    if (HPDF_GetError(pdf) != HPDF_OK || size != HPDF_UINT32(bytes.size()))
        return failure(pdf);
    return bytes;
}

} // namespace

core::Result<QByteArray> confirmationLetterPdf(const LetterFields &fields)
{
    // Without a handler libharu does nothing more after its first error, and tells it at the end.
    const DocumentPtr pdf(HPDF_New(nullptr, nullptr));
    if (!pdf)
        return failure(nullptr);
    HPDF_SetCompressionMode(pdf.get(), HPDF_COMP_ALL);
    HPDF_UseCNSFonts(pdf.get());
    HPDF_UseCNSEncodings(pdf.get());
    HPDF_SetInfoAttr(pdf.get(), HPDF_INFO_TITLE, "Confirmation Letter (CertDesk sandbox)");
    Page page(pdf.get());
    writeLetter(page, fields);
    if (HPDF_GetError(pdf.get()) != HPDF_OK)
        return failure(pdf.get());
    return save(pdf.get());
}

} // namespace sandbox
