#pragma once

#include "core/base/task.h"
#include "core/crypto/secret.h"
#include "core/model/account.h"
#include "ui/text/errortext.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace ui {

/// Connecting an account, or giving it a new key: first a read-only call with the key, then the
/// keychain and the account book. Nothing is saved unless both say yes; what was typed stays until
/// then.
class ConnectAccountViewModel : public QObject
{
    Q_OBJECT

public:
    /// A read-only call with this key: the SecretKey, and the token of a temporary one
    /// (accesssecret.h).
    using Verify =
        std::function<core::Task<void>(const core::Account &, core::SharedSecret, QObject *owner)>;
    /// The key into the keychain, then the account into the account book.
    using Save =
        std::function<core::Task<void>(const core::Account &, core::SharedSecret, QObject *owner)>;

    /// Which account this is: that of the book with this SecretId, or a new one.
    using Identify = std::function<core::AccountId(const core::Account &)>;

    enum class Stage { Editing, Verifying, Saving, Done };

    /// A new account; or a new key for `known`, whose site stays.
    ConnectAccountViewModel(Identify identify, Verify verify, Save save, QObject *parent = nullptr);
    ConnectAccountViewModel(core::Account known, Verify verify, Save save,
                            QObject *parent = nullptr);
    ~ConnectAccountViewModel() override;

    void setSite(core::Site site);
    void setSecretId(const QString &secretId); ///< Surrounding blanks of a paste are dropped.
    void setName(const QString &name);
    /// Whether the key field has something in it; the key itself only comes with connectAccount().
    void setKeyEntered(bool entered);

    bool isNewKey() const { return m_identify == nullptr; } ///< Of an account that is known.
    const core::Account &account() const { return m_account; }
    Stage stage() const { return m_stage; }
    bool isBusy() const { return m_call != nullptr; }
    bool canConnect() const;
    /// Why the last try failed; gone with the next change.
    const std::optional<ErrorText> &problem() const { return m_problem; }

    void connectAccount(core::SharedSecret key);
    void cancel();

signals:
    void changed();
    void connected(const core::Account &account); ///< Verified and saved.

private:
    void save(const core::SharedSecret &key);
    void finish(const core::Result<void> &result);
    void edited();

    core::Account m_account;
    Identify m_identify; // null for a known account
    Verify m_verify;
    Save m_save;
    Stage m_stage = Stage::Editing;
    bool m_keyEntered = false;
    std::optional<ErrorText> m_problem;
    std::unique_ptr<QObject> m_call; // owns the call under way: resetting it aborts the call
};

} // namespace ui
