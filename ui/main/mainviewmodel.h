#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/model/account.h"
#include "core/model/expiryrule.h"
#include "core/model/operation.h"
#include "core/model/statustable.h"
#include "ui/main/hostablesearch.h"
#include "ui/main/shownaccount.h"
#include "ui/models/keypresence.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <utility>

namespace ui {

class CertificateTableModel;
struct RowState;

/// What the main window shows: one account, or several as one list. Knows no widget.
class MainViewModel : public QObject
{
    Q_OBJECT

public:
    /// What there is to see instead of rows.
    enum class Emptiness {
        None, ///< There are rows.
        NoAccount,
        Loading, ///< The first list is on its way.
        NeverLoaded, ///< No list yet, and the last try failed.
        NoCertificates,
        NoMatch ///< Search or counter leave nothing over.
    };

    explicit MainViewModel(core::Clock clock, QObject *parent = nullptr);
    ~MainViewModel() override;

    /// For the switcher.
    void setAccounts(const QList<core::Account> &accounts);
    const QList<core::Account> &accounts() const { return m_accounts; }

    /// Shows these accounts from now on, in this order. A certificate that several of them list is
    /// shown once: as the one's whose unfinished renewal it is in, or else the first one's. Lists
    /// and renewals must outlive it, or leaveAccounts() first.
    void showAccounts(const QList<ShownAccount> &accounts);
    void leaveAccounts();
    const QList<ShownAccount> &shown() const { return m_shown; }
    /// The only one that is shown; nothing where there is none, or several.
    std::optional<core::Account> account() const;
    /// The one that this row belongs to; nullptr if it is not listed.
    const core::Account *accountOf(const core::CertificateId &id) const;

    /// Which keys this computer has; certificates that are not named are Unknown.
    void setKeysHere(const std::optional<QSet<core::CertificateId>> &here);
    /// From when on a certificate counts as expiring.
    void setExpiryRule(const core::ExpiryRule &rule);
    /// Days that were set for single certificates.
    void setOwnNoticeDays(const QHash<core::CertificateId, int> &days);
    /// The clock jumped (a sandbox that runs fast): days left and ages are worked out again.
    void clockChanged();

    CertificateTableModel &table() { return *m_table; }
    HostableSearch &hostable() { return *m_hostable; }
    const CertificateTableModel &table() const { return *m_table; }
    std::optional<core::Certificate> certificate(const core::CertificateId &id) const;
    const RowState *state(const core::CertificateId &id) const; ///< nullptr if it is not listed.
    core::NextStep nextStep(const core::CertificateId &id) const;
    core::Refusal refusal(core::Operation operation, const core::CertificateId &id) const;
    /// Whether CertDesk does it, or says what to do in the console.
    core::Performer performer(core::Operation operation, const core::CertificateId &id) const;
    /// The certificate that renews this one; empty if there is none.
    core::CertificateId successor(const core::CertificateId &id) const;
    /// The certificate that this one renews; empty if there is none.
    core::CertificateId predecessor(const core::CertificateId &id) const;
    /// The renewal of this certificate, or the one that made it; nullptr if there is none.
    const core::Renewal *renewal(const core::CertificateId &id) const;
    QDateTime now() const { return m_clock(); }

    Emptiness emptiness() const;
    bool isRefreshing() const; ///< One of the lists, at least.
    bool canRefresh() const; ///< One of them, at least, is not on its way.
    int fetched() const; ///< By the refreshes that are under way.
    int total() const; ///< 0 as long as one does not know it yet.
    QString ageText() const; ///< "As of 2 min ago"; "" before the first list.
    QDateTime fetchedAt() const; ///< UTC, of the oldest list; invalid before the first one.
    struct Problem
    {
        core::Account account;
        core::Error error;
        QDateTime fetchedAt; ///< Of the list that is shown; invalid if there is none.

        bool operator==(const Problem &) const = default;
    };
    /// Why the last refresh failed, of each account whose list is still the one before.
    QList<Problem> problems() const;

signals:
    void changed(); ///< Anything but progress.
    void progressed(int fetched, int total);
    void accountsChanged();

private:
    void takeCertificates();
    void takeRenewals();
    void takeProgress();
    QByteArray viewName() const;
    bool showsTops() const;
    void keepTop();
    void detach();
    const ShownAccount *shownOf(const core::CertificateId &id) const;
    void scheduleTick();
    void tick();

    core::Clock m_clock;
    QList<core::Account> m_accounts;
    QList<ShownAccount> m_shown;
    QHash<core::AccountId, std::pair<int, int>> m_progress; // fetched and total of each refresh
    CertificateTableModel *m_table;
    HostableSearch *m_hostable;
    std::unique_ptr<QObject> m_keeping; // owns the keeping of the top
    QTimer m_tick; // ages the "as of" and, at midnight, the days left
};

} // namespace ui
