#pragma once

#include "core/model/packedcertificates.h"

#include <QList>
#include <QSet>

#include <vector>

namespace ui {

/// The lists that are shown as one, in the order of RowContext::accounts.
struct RowSource
{
    struct Part
    {
        core::PackedCertificates certificates;
        QSet<core::CertificateId> own; ///< Rows that are this account's where another has them too.

        bool operator==(const Part &other) const; ///< Of the same list, not of an equal one.
    };

    QList<Part> parts;
    bool isWhole = true; ///< False while there is more to be read.

    qsizetype size() const; ///< With what several of them have.
    bool operator==(const RowSource &) const = default;
};

/// One list of several: every certificate once, as the one's whose own it is, or else the first
/// one's.
struct MergedRows
{
    core::PackedCertificates certificates;
    std::vector<qsizetype> ends; ///< Where each part's rows end.

    static MergedRows make(const RowSource &source);
};

} // namespace ui
