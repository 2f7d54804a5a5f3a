#include "ui/models/noticebook.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QJsonObject readBook(const core::Settings &settings)
{
    return QJsonDocument::fromJson(settings.get(core::setting::ownNoticeDays)).object();
}

} // namespace

core::ExpiryRule NoticeBook::rule() const
{
    return {std::clamp(m_settings.get(core::setting::renewalNoticeDays), 1, mostDays),
            std::max(1, m_settings.get(core::setting::renewalNoticeShare))};
}

void NoticeBook::setRule(const core::ExpiryRule &rule)
{
    m_settings.set(core::setting::renewalNoticeDays, rule.noticeDays);
    m_settings.set(core::setting::renewalNoticeShare, rule.lifetimeShare);
}

QHash<core::CertificateId, int> NoticeBook::ownDays(const core::AccountId &account) const
{
    QHash<core::CertificateId, int> days;
    const QJsonObject kept = readBook(m_settings)[account.value()].toObject();
    for (auto entry = kept.begin(); entry != kept.end(); ++entry)
        if (entry->isDouble())
            days.insert(core::CertificateId(entry.key()), std::clamp(entry->toInt(), 0, mostDays));
    return days;
}

void NoticeBook::setOwnDays(const core::AccountId &account,
                            const QList<core::CertificateId> &certificates, std::optional<int> days)
{
    QJsonObject book = readBook(m_settings);
    QJsonObject kept = book[account.value()].toObject();
    for (const core::CertificateId &certificate : certificates) {
        if (days)
            kept[certificate.value()] = *days;
        else
            kept.remove(certificate.value());
    }
    book[account.value()] = kept;
    m_settings.set(core::setting::ownNoticeDays,
                   QJsonDocument(book).toJson(QJsonDocument::Compact));
}

} // namespace ui
