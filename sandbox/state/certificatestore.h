#pragma once

#include "sandbox/state/certificaterecord.h"
#include "sandbox/state/database.h"

#include <optional>

namespace sandbox {

/// What DescribeCertificates can ask for.
struct CertificateFilter
{
    int offset = 0;
    int limit = 10;
    QString searchKey; ///< In id, alias and names.
    QStringList ids;
    QList<int> statuses;
    QList<std::pair<QString, QString>> tags; ///< All of them.
    std::optional<bool> isUploaded;
    std::optional<qint64> projectId;
    std::optional<bool> isCa;
    bool onlyExpiring = false;
    bool onlyRenewable = false;
    bool onlyWaitingForIssue = false;
    bool onlyIssued = false;
    std::optional<Qt::SortOrder> byExpiry; ///< Otherwise the newest first.
};

class CertificateStore
{
public:
    explicit CertificateStore(Database &database)
        : m_database(database)
    {
    }

    std::optional<CertificateRecord> find(const QString &id);
    /// One page of what fits; `total` counts all of it.
    QList<CertificateRecord> list(const CertificateFilter &filter, const QDateTime &now,
                                  int &total);
    /// Adds it, or replaces the one with its id.
    void save(const CertificateRecord &record);
    void remove(const QString &id);
    /// Adds many new ones, without tags, at once.
    void addAll(const QList<CertificateRecord> &records);

    CertificateMaterial material(const QString &id);
    void saveMaterial(const QString &id, const CertificateMaterial &material);

    /// The one with this certificate (SHA-256, hex), the oldest if there are several.
    QString findByFingerprint(const QString &fingerprint);

    QStringList dueBy(const QDateTime &now);
    QDateTime nextDue();

    /// The other certificates that a public key was submitted for.
    QStringList usersOfKey(const QByteArray &spkiSha256, const QString &exceptId);
    void noteCsr(const QByteArray &spkiSha256, const QString &id, const QDateTime &now);

private:
    Database &m_database;
};

} // namespace sandbox
