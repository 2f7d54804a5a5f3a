#include "core/letter/letterpdf.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <exception>
#include <set>
#include <vector>

namespace core::letter {

namespace {

constexpr int mostPages = 1000;
constexpr qsizetype endMarkReach = 1024; // where PDF readers look for %%EOF

// QPDF::getAllPages() calls itself once a level, and a level costs a hostile file 45 bytes.
int countPages(QPDF &pdf)
{
    std::vector<QPDFObjectHandle> waiting{pdf.getRoot().getKey("/Pages")};
    std::set<QPDFObjGen> seen;
    int pages = 0;
    while (!waiting.empty() && pages < mostPages) {
        QPDFObjectHandle node = waiting.back();
        waiting.pop_back();
        if (!node.isDictionary() || (node.isIndirect() && !seen.insert(node.getObjGen()).second))
            continue;
        QPDFObjectHandle kids = node.getKey("/Kids");
        if (!kids.isArray()) {
            ++pages;
            continue;
        }
        for (QPDFObjectHandle kid : kids.getArrayAsVector())
            waiting.push_back(kid);
    }
    return pages;
}

} // namespace

tl::expected<PdfFacts, LetterProblem> inspectPdf(const QByteArray &content)
{
    // qpdf mends a file that was cut; the reviewer's reader may not.
    if (!content.last(std::min(content.size(), endMarkReach)).contains("%%EOF"))
        return tl::unexpected(LetterProblem::DamagedPdf);
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("letter", content.constData(),
                              static_cast<std::size_t>(content.size()));
        const int pages = countPages(pdf);
        if (pages == 0)
            return tl::unexpected(LetterProblem::EmptyPdf);
        return PdfFacts{pages, pdf.isEncrypted()};
    } catch (const QPDFExc &problem) {
        return tl::unexpected(problem.getErrorCode() == qpdf_e_password
                                  ? LetterProblem::EncryptedPdf
                                  : LetterProblem::DamagedPdf);
    } catch (const std::exception &) {
        return tl::unexpected(LetterProblem::DamagedPdf);
    }
}

} // namespace core::letter
