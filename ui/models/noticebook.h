#pragma once

#include "core/base/settings.h"
#include "core/model/account.h"
#include "core/model/expiryrule.h"

#include <QHash>
#include <QList>

#include <optional>

namespace ui {

/// The settings about when a certificate counts as expiring: the rule for all of them, and the
/// days that somebody has set for single ones.
class NoticeBook
{
public:
    static constexpr int mostDays = 398; ///< No certificate lives longer.

    explicit NoticeBook(core::Settings &settings)
        : m_settings(settings)
    {
    }

    core::ExpiryRule rule() const;
    void setRule(const core::ExpiryRule &rule);

    QHash<core::CertificateId, int> ownDays(const core::AccountId &account) const;
    /// Nothing: the rule counts for them again.
    void setOwnDays(const core::AccountId &account, const QList<core::CertificateId> &certificates,
                    std::optional<int> days);

private:
    core::Settings &m_settings;
};

} // namespace ui
