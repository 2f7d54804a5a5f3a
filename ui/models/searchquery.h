#pragma once

#include "ui/models/certificaterows.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace ui {

/// What was typed into the search box: words, which must all occur somewhere in the row, and
/// conditions on one property each, which must all hold. A '-' before a condition turns it round;
/// quotation marks keep a value with blanks together. What only looks like a condition
/// ("https://…", a tag "env:prod") is a word.
///
///     status:pending  type:ev  expires<30  expires>=2027-01-01  key:no  tag:env
///     project:shop  account:company  source:upload  auto:no  brand:geotrust  alias:shop
///     hosting:yes  hostable:yes  notices:off  deployable:yes  sm:no
///
/// Belongs to one thread: the conditions remember what they have seen.
class SearchQuery
{
public:
    static SearchQuery parse(const QString &typed);

    const std::vector<QByteArray> &words() const { return m_words; } ///< Case-folded, UTF-8.
    bool hasConditions() const { return !m_conditions.empty(); }
    /// Whether a condition looks at what PackedCertificates::withoutNames() leaves out.
    bool readsNames() const { return m_readsNames; }
    bool admits(const core::Certificate &certificate, const RowState &state) const;
    /// Whether a condition looks at RowState::isHostable, which is known on demand.
    bool asksHostable() const { return m_asksHostable; }
    /// A sentence for people about the first condition that can't be read; such a condition is
    /// left out of the search. "" when all is understood.
    const QString &problem() const { return m_problem; }

    /// What the last part of the typed text may become, as the whole text it would be then.
    static QStringList completions(const QString &typed);

private:
    using Condition =
        std::function<bool(const core::Certificate &certificate, const RowState &state)>;

    void takePart(const QString &part);
    void takeValue(const QString &field, const QString &value, bool isTurnedRound);
    void takeExpiry(const QString &comparison, const QString &value, bool isTurnedRound);
    void add(Condition condition, bool isTurnedRound);

    std::vector<QByteArray> m_words;
    std::vector<Condition> m_conditions;
    bool m_readsNames = false;
    bool m_asksHostable = false;
    QString m_problem;
};

} // namespace ui
