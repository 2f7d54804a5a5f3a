#pragma once

#include "core/model/product.h"

#include <QStringList>

namespace core {

/// What is wrong with the names of an order.
enum class NameFault {
    None,
    Missing,
    NotADomain, ///< Not a name below a public suffix, or longer than 64 characters.
    SuffixNotServed, ///< `.ru`
    WildcardNotAllowed,
    WildcardMissing,
    TooMany
};

struct NameVerdict
{
    NameFault fault = NameFault::None;
    QString culprit; ///< The name that it is about; "" where it is about all.

    bool operator==(const NameVerdict &) const = default;
};

/// The names that a person typed or pasted, separated by white space, commas or semicolons: in
/// lower case, in ASCII (RFC 5890) where that is possible, each once, in their order. A URL stands
/// for its host.
QStringList readNames(const QString &text);

/// Whether an order of this product can be for these names, the first as the common name: the
/// provider's rules (facts.md 5.1). `bought` is the number of names that was paid for; a name that
/// comes for nothing with another (`www.` of the main name, the parent of a wildcard) does not
/// count.
NameVerdict checkOrderNames(const QStringList &names, NameCoverage coverage, int bought);

} // namespace core
