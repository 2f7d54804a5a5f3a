#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/model/account.h"
#include "core/model/expiryrule.h"
#include "core/model/operation.h"
#include "core/model/statustable.h"
#include "ui/models/keypresence.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

#include <optional>

namespace core {
class CertificateList;
class Renewals;
struct Renewal;
} // namespace core

namespace ui {

class CertificateTableModel;
struct RowState;

/// What the main window shows of one account. Knows no widget.
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

    /// Shows this account from now on. List and renewals must outlive it, or leaveAccount() first.
    void showAccount(const core::Account &account, core::CertificateList &certificates,
                     core::Renewals &renewals);
    void leaveAccount();
    const std::optional<core::Account> &account() const { return m_account; }

    /// Which keys this computer has; certificates that are not named are Unknown.
    void setKeyPresence(const QHash<core::CertificateId, KeyPresence> &presence);
    /// From when on a certificate counts as expiring.
    void setExpiryRule(const core::ExpiryRule &rule);
    /// Days that were set for single certificates of this account.
    void setOwnNoticeDays(const QHash<core::CertificateId, int> &days);
    /// The clock jumped (a sandbox that runs fast): days left and ages are worked out again.
    void clockChanged();

    CertificateTableModel &table() { return *m_table; }
    const CertificateTableModel &table() const { return *m_table; }
    const core::Certificate *certificate(const core::CertificateId &id) const;
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
    bool isRefreshing() const;
    int fetched() const { return m_fetched; }
    int total() const { return m_total; }
    QString ageText() const; ///< "As of 2 min ago"; "" before the first list.
    QDateTime fetchedAt() const; ///< UTC; invalid before the first list.
    /// Why the last refresh failed, while the list it should have replaced is still shown.
    std::optional<core::Error> problem() const;

signals:
    void changed(); ///< Anything but progress.
    void progressed(int fetched, int total);
    void accountsChanged();

private:
    void takeCertificates();
    void takeRenewals();
    void takeProgress(int fetched, int total);
    void scheduleTick();
    void tick();

    core::Clock m_clock;
    QList<core::Account> m_accounts;
    std::optional<core::Account> m_account;
    core::CertificateList *m_certificates = nullptr;
    core::Renewals *m_renewals = nullptr;
    CertificateTableModel *m_table;
    QTimer m_tick; // ages the "as of" and, at midnight, the days left
    int m_fetched = 0;
    int m_total = 0;
};

} // namespace ui
