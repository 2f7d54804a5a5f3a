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

/// Connecting an account: first a read-only call with the key, then the keychain and the account
/// book. Nothing is saved unless both say yes; what was typed stays until then.
class ConnectAccountViewModel : public QObject
{
    Q_OBJECT

public:
    /// A read-only call with this key.
    using Verify =
        std::function<core::Task<void>(const core::Account &, core::SharedSecret, QObject *owner)>;
    /// The key into the keychain, then the account into the account book.
    using Save =
        std::function<core::Task<void>(const core::Account &, core::SharedSecret, QObject *owner)>;

    enum class Stage { Editing, Verifying, Saving, Done };

    /// `id` is the id the new account gets.
    ConnectAccountViewModel(core::AccountId id, Verify verify, Save save,
                            QObject *parent = nullptr);
    ~ConnectAccountViewModel() override;

    void setSite(core::Site site);
    void setSecretId(const QString &secretId); ///< Surrounding blanks of a paste are dropped.
    void setName(const QString &name);
    /// Whether the key field has something in it; the key itself only comes with connectAccount().
    void setKeyEntered(bool entered);

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
    Verify m_verify;
    Save m_save;
    Stage m_stage = Stage::Editing;
    bool m_keyEntered = false;
    std::optional<ErrorText> m_problem;
    std::unique_ptr<QObject> m_call; // owns the call under way: resetting it aborts the call
};

} // namespace ui
