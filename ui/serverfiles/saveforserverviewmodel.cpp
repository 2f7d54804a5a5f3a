#include "ui/serverfiles/saveforserverviewmodel.h"

#include "ui/renewal/problemtext.h"
#include "ui/serverfiles/installsteps.h"
#include "ui/serverfiles/serverfilewriter.h"

#include <QDir>
#include <QFileInfo>

#include <openssl/crypto.h>

namespace ui {

namespace {

constexpr QLatin1StringView keyAbsent("key/absent");

bool isSame(const core::Secret &a, const core::Secret &b)
{
    return a.bytes().size() == b.bytes().size()
        && CRYPTO_memcmp(a.bytes().data(), b.bytes().data(), a.bytes().size()) == 0;
}

bool isAscii(const core::Secret &secret)
{
    return std::ranges::none_of(secret.bytes(),
                                [](char byte) { return static_cast<unsigned char>(byte) > 126; });
}

core::Secret copyOf(const core::Secret &secret)
{
    return core::Secret(secret.bytes());
}

} // namespace

SaveForServerViewModel::SaveForServerViewModel(Target target, Load load, QObject *parent)
    : QObject(parent)
    , m_domain(std::move(target.domain))
    , m_load(std::move(load))
    , m_folder(std::move(target.folder))
    , m_hasKey(target.hasKey)
    , m_notes(std::move(target.notes))
    , m_endEscrow(std::move(target.endEscrow))
{
}

SaveForServerViewModel::~SaveForServerViewModel() = default;

void SaveForServerViewModel::setServer(core::ServerKind server)
{
    m_server = server;
    m_error.reset();
    emit changed();
}

bool SaveForServerViewModel::needsPassword() const
{
    return m_hasKey && takesPkcs12(m_server);
}

QStringList SaveForServerViewModel::fileNames() const
{
    return serverFileNames(m_server, m_domain, m_hasKey);
}

void SaveForServerViewModel::setFolder(const QString &folder)
{
    m_folder = folder.trimmed();
    m_error.reset();
    emit changed();
}

QString SaveForServerViewModel::folderProblem() const
{
    if (m_folder.isEmpty())
        return tr("Choose a folder.");
    const QFileInfo folder(m_folder);
    if (!folder.exists())
        return tr("This folder doesn't exist.");
    if (!folder.isDir())
        return tr("This is a file, not a folder.");
    return folder.isWritable() ? QString() : tr("You can't write to this folder.");
}

void SaveForServerViewModel::setPassword(core::Secret password)
{
    m_password = std::move(password);
    m_isGenerated = false;
    emit changed();
}

void SaveForServerViewModel::setRepetition(core::Secret repetition)
{
    m_repetition = std::move(repetition);
    emit changed();
}

const core::Secret &SaveForServerViewModel::generatePassword()
{
    m_password = core::generatePassword();
    m_repetition = copyOf(m_password);
    m_isGenerated = true;
    emit changed();
    return m_password;
}

bool SaveForServerViewModel::passwordsMatch() const
{
    return !m_password.isEmpty() && isSame(m_password, m_repetition);
}

QString SaveForServerViewModel::passwordProblem() const
{
    if (m_password.isEmpty())
        return tr("Type a password, or let CertDesk generate one.");
    if (m_repetition.isEmpty())
        return tr("Type the password a second time.");
    if (!passwordsMatch())
        return tr("The two passwords differ.");
    // Java reads a password in an encoding of its own, so that it would not open the file.
    return m_server == core::ServerKind::Tomcat && !isAscii(m_password)
        ? tr("Tomcat takes only plain letters, digits and signs in the password.")
        : QString();
}

void SaveForServerViewModel::setLegacy(bool legacy)
{
    m_legacy = legacy;
    emit changed();
}

QStringList SaveForServerViewModel::existingFiles() const
{
    const QDir folder(m_folder);
    QStringList existing;
    for (const QString &name : fileNames()) {
        if (folder.exists(name))
            existing << folder.filePath(name);
    }
    return existing;
}

QString SaveForServerViewModel::blocker() const
{
    if (const QString problem = folderProblem(); !problem.isEmpty())
        return problem;
    return needsPassword() ? passwordProblem() : QString();
}

void SaveForServerViewModel::save(bool replace)
{
    if (!canSave())
        return;
    if (const QStringList existing = existingFiles(); !replace && !existing.isEmpty()) {
        emit replaceQuestion(existing);
        return;
    }
    m_error.reset();
    m_job = std::make_unique<QObject>();
    core::whenDone(m_load(m_job.get()), m_job.get(),
                   [this](const auto &material) { write(material); });
    emit changed();
}

QString SaveForServerViewModel::problemWords() const
{
    if (!m_error)
        return {};
    if (m_error->code == keyAbsent)
        return tr("Nothing was written yet. Save once more to get the certificate and its chain.");
    return problemText(*m_error);
}

QString SaveForServerViewModel::steps() const
{
    return installSteps(m_server, m_saved);
}

bool SaveForServerViewModel::canConfirmInstalled() const
{
    return m_hasKey && isSaved() && m_endEscrow && !m_isInstalled && !m_ending;
}

void SaveForServerViewModel::confirmInstalled()
{
    if (!canConfirmInstalled())
        return;
    m_endingError.reset();
    m_ending = std::make_unique<QObject>();
    core::whenDone(m_endEscrow(m_ending.get()), m_ending.get(),
                   [this](const core::Result<void> &ended) { finishInstalled(ended); });
    emit changed();
}

void SaveForServerViewModel::finishInstalled(const core::Result<void> &ended)
{
    m_ending.release()->deleteLater(); // we are inside its callback
    m_isInstalled = ended.has_value();
    if (!ended)
        m_endingError = ended.error();
    emit changed();
}

QString SaveForServerViewModel::installedWords() const
{
    if (!m_hasKey || !m_endEscrow)
        return {};
    if (m_isInstalled)
        return tr("✓ The sealed second copy is removed. The private key stays in your keychain.");
    if (m_endingError)
        //: %1 says in a sentence what went wrong
        return tr("The sealed second copy of the key stays for now: %1")
            .arg(problemText(*m_endingError));
    return tr("CertDesk keeps a sealed second copy of the private key until the certificate is "
              "installed, for 30 days at most. When the files are in use, say so to have it "
              "removed; the key itself stays in your keychain.");
}

void SaveForServerViewModel::startOver()
{
    m_saved.clear();
    m_error.reset();
    m_password = {};
    m_repetition = {};
    m_isGenerated = false;
    emit changed();
}

void SaveForServerViewModel::write(const core::Result<core::ServerMaterial> &material)
{
    if (!material) {
        fail(material.error());
        return;
    }
    if (!material->key && m_hasKey) {
        // Other files than announced: the person decides again.
        m_hasKey = false;
        fail(core::fail(core::Error::Kind::BadInput, {}, keyAbsent).value());
        return;
    }
    ServerFileOrder order;
    order.server = m_server;
    order.domain = m_domain;
    order.folder = m_folder;
    order.legacy = m_legacy;
    order.notes = m_notes;
    if (needsPassword())
        order.password = std::make_shared<const core::Secret>(m_password.bytes());
    core::ServerMaterial files = *material;
    if (!m_hasKey)
        files.key.reset();
    core::whenDone(writeServerFiles(std::move(order), std::move(files)), m_job.get(),
                   [this](const auto &result) { finish(result); });
}

void SaveForServerViewModel::finish(const core::Result<QStringList> &result)
{
    if (!result) {
        fail(result.error());
        return;
    }
    m_job.release()->deleteLater(); // we are inside its callback
    m_saved = *result;
    emit changed();
    emit saved(m_saved);
}

void SaveForServerViewModel::fail(const core::Error &error)
{
    m_job.release()->deleteLater(); // we are inside its callback
    m_error = error;
    emit changed();
}

} // namespace ui
