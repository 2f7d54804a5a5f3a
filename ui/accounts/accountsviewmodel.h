#pragma once

#include "core/base/task.h"
#include "core/model/account.h"
#include "ui/text/errortext.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace ui {

/// The accounts of the profile: what each is called, its colour, and leaving one. Knows no widget.
class AccountsViewModel : public QObject
{
    Q_OBJECT

public:
    struct Calls
    {
        /// Keeps name and colour.
        std::function<core::Result<void>(const core::Account &)> save;
        /// Deletes the SecretKey from the keychain, then the account from the book.
        std::function<core::Task<void>(const core::AccountId &, QObject *owner)> remove;
        /// How many renewals of it are under way.
        std::function<int(const core::AccountId &)> unfinishedRenewals;
    };

    explicit AccountsViewModel(Calls calls, QObject *parent = nullptr);
    ~AccountsViewModel() override;

    /// The list as it is now; the current account stays if it is still there.
    void setAccounts(const QList<core::Account> &accounts);
    const QList<core::Account> &accounts() const { return m_accounts; }

    void setCurrent(const core::AccountId &account);
    std::optional<core::Account> current() const;

    void setName(const QString &name); ///< Nothing changes for a name of blanks.
    void setColor(int color);

    /// Why the current account can't be removed now; "" if it can.
    QString refusal() const;
    QString consequences() const; ///< Of removing the current account.
    void remove();
    bool isRemoving() const { return m_call != nullptr; }
    const std::optional<ErrorText> &problem() const { return m_problem; }

signals:
    void changed();
    void saved(const core::Account &account);
    void removed(const core::AccountId &account);

private:
    void save(core::Account account);

    Calls m_calls;
    QList<core::Account> m_accounts;
    core::AccountId m_current;
    std::optional<ErrorText> m_problem;
    std::unique_ptr<QObject> m_call; // owns the removal under way
};

} // namespace ui
