#pragma once

#include "core/upload/ownupload.h"
#include "core/upload/uploadbundle.h"
#include "ui/upload/uploadfiles.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace ui {

/// From the files that the person opens to a certificate in the account: what belongs together,
/// what is wrong with it, what is still missing. Nothing is sent that has no key or another one.
/// Keys are dropped as soon as they are uploaded. Knows no widget.
class UploadViewModel : public QObject
{
    Q_OBJECT

public:
    enum class Stage {
        Choosing,
        Sending,
        Done, ///< outcome() tells what became of it.
        Unknown ///< It may have happened: problem() says why that is not known.
    };

    struct Calls
    {
        std::function<core::Task<core::UploadOutcome>(const core::UploadRequest &, QObject *owner)>
            send;
        /// The issuers of a certificate that are missing, from where it says they can be had.
        std::function<core::Task<QList<QByteArray>>(const QByteArray &certificatePem,
                                                    QObject *owner)>
            fetchIssuers;
        /// Called on a pool thread.
        std::function<QList<QByteArray>()> authorities;
        std::function<QDateTime()> now;
    };

    explicit UploadViewModel(Calls calls, QObject *parent = nullptr);
    ~UploadViewModel() override;

    UploadFiles &files() { return m_files; }
    const UploadFiles &files() const { return m_files; }
    /// Empty while nothing readable was opened.
    const core::UploadBundle &bundle() const { return m_bundle; }
    QDateTime now() const { return m_calls.now(); }
    bool isWorking() const; ///< Reads files, or puts together what they hold.
    void choose(qsizetype leaf); ///< One of bundle().leaves.

    bool canCompleteChain() const;
    void completeChain(); ///< Asks the servers that the certificate names.
    bool isCompleting() const { return m_fetching != nullptr; }
    const std::optional<core::Error> &completionProblem() const { return m_completionProblem; }

    void setAlias(const QString &alias) { m_alias = alias.trimmed(); }
    void setProject(std::optional<qint64> project); ///< None: what is typed is no number.
    /// Recommended: the file may be lost or deleted, and the provider gives a key of an upload
    /// back to whoever may download it. On at first.
    void setKeepsKey(bool keeps) { m_keepsKey = keeps; }
    bool keepsKey() const { return m_keepsKey; }

    Stage stage() const { return m_stage; }
    QString blocker() const; ///< Why Upload is off, in words; empty if it is on.
    bool canSend() const { return m_stage == Stage::Choosing && blocker().isEmpty(); }
    void send();
    const std::optional<core::UploadOutcome> &outcome() const { return m_outcome; }
    const std::optional<core::Error> &problem() const { return m_problem; } ///< Of sending.

signals:
    void changed();
    void uploaded(const core::CertificateId &certificate); ///< Or found to be there.
    void outcomeUnknown();

private:
    void assemble();
    void take(const core::UploadBundle &bundle, int run);
    void takeIssuers(const core::Result<QList<QByteArray>> &issuers);
    void takeOutcome(const core::Result<core::UploadOutcome> &outcome);

    Calls m_calls;
    UploadFiles m_files;
    QList<QByteArray> m_fetched; // issuers that were downloaded, in PEM
    core::UploadBundle m_bundle;
    qsizetype m_wanted = -1;
    int m_runs = 0; // assemblies that were begun
    bool m_isAssembling = false;
    std::unique_ptr<QObject> m_fetching; // owns the download under way
    std::optional<core::Error> m_completionProblem;
    QString m_alias;
    std::optional<qint64> m_project = 0;
    bool m_keepsKey = true;
    Stage m_stage = Stage::Choosing;
    std::optional<core::UploadOutcome> m_outcome;
    std::optional<core::Error> m_problem;
};

} // namespace ui
