#pragma once

#include "core/base/task.h"
#include "core/crypto/secret.h"
#include "core/serverfiles/serverfiles.h"
#include "core/serverfiles/servermaterial.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace ui {

/// What "Save for my server" decides: which files, where, with which password. Knows no widget.
/// The key is fetched when Save is pressed and dropped as soon as the files are written.
class SaveForServerViewModel : public QObject
{
    Q_OBJECT

public:
    using Load = std::function<core::Task<core::ServerMaterial>(QObject *owner)>;

    /// Ends what is kept until the files are installed: the key's second copy.
    using EndEscrow = std::function<core::Task<void>(QObject *owner)>;

    struct Target
    {
        QString domain;
        QString folder; ///< Where files were saved last; the caller remembers it.
        bool hasKey = true; ///< Whether the private key is on this computer.
        core::StagingNotes notes; ///< Where it is noted that files are being written.
        EndEscrow endEscrow; ///< None where the key has no second copy.
    };

    SaveForServerViewModel(Target target, Load load, QObject *parent = nullptr);
    ~SaveForServerViewModel() override;

    const QString &domain() const { return m_domain; }
    core::ServerKind server() const { return m_server; }
    void setServer(core::ServerKind server);
    bool hasKey() const { return m_hasKey; }
    bool needsPassword() const; ///< The files are one PKCS#12 file.
    QStringList fileNames() const; ///< What will be written, without folder.

    const QString &folder() const { return m_folder; }
    void setFolder(const QString &folder);
    QString folderProblem() const; ///< In words; empty if it can be written to.

    void setPassword(core::Secret password); ///< Typed the first time. UTF-8.
    void setRepetition(core::Secret repetition);
    /// Makes a password, which then counts as typed twice. Show it to the person once.
    const core::Secret &generatePassword();
    const core::Secret &password() const { return m_password; }
    QString passwordProblem() const; ///< In words; empty if there is none.
    bool passwordsMatch() const; ///< Both are there and equal.
    bool isLegacy() const { return m_legacy; }
    void setLegacy(bool legacy);

    QStringList existingFiles() const; ///< Full paths that saving would replace.
    QString blocker() const; ///< Why Save is off, in words; empty if it is on.
    bool canSave() const { return blocker().isEmpty() && !isSaving(); }
    bool isSaving() const { return m_job != nullptr; }
    /// Writes the files; asks with replaceQuestion() first where some are there, unless `replace`.
    void save(bool replace = false);

    const QStringList &savedFiles() const { return m_saved; }
    bool isSaved() const { return !m_saved.isEmpty(); }
    const std::optional<core::Error> &error() const { return m_error; }
    QString problemWords() const; ///< Why saving failed, for a person; empty if it did not.
    bool isPasswordGenerated() const { return m_isGenerated; }
    QString steps() const; ///< How to install what was saved.
    /// Whether the person can say that the files are installed, which ends the key's escrow.
    bool canConfirmInstalled() const;
    /// The person says so. Nothing is lost if they are wrong: the key stays in the keychain.
    void confirmInstalled();
    bool isInstalled() const { return m_isInstalled; }
    QString installedWords() const; ///< What confirming does or did, or why it failed.
    void startOver(); ///< For another server: forgets the password and what was saved.

signals:
    void changed();
    void replaceQuestion(const QStringList &existing);
    void saved(const QStringList &files); ///< Written, re-opened and compared.

private:
    void write(const core::Result<core::ServerMaterial> &material);
    void finish(const core::Result<QStringList> &result);
    void fail(const core::Error &error);
    void finishInstalled(const core::Result<void> &ended);

    QString m_domain;
    Load m_load;
    core::ServerKind m_server = core::ServerKind::Nginx;
    QString m_folder;
    bool m_hasKey;
    bool m_legacy = false;
    bool m_isGenerated = false;
    core::Secret m_password;
    core::Secret m_repetition;
    std::unique_ptr<QObject> m_job; // owns what is under way
    QStringList m_saved;
    std::optional<core::Error> m_error;
    core::StagingNotes m_notes;
    EndEscrow m_endEscrow;
    std::unique_ptr<QObject> m_ending; // owns the end of the escrow while it is under way
    bool m_isInstalled = false;
    std::optional<core::Error> m_endingError;
};

} // namespace ui
