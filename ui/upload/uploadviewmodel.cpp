#include "ui/upload/uploadviewmodel.h"

#include "core/base/background.h"
#include "core/provider/apianswer.h"
#include "ui/upload/uploadtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

UploadViewModel::UploadViewModel(Calls calls, QObject *parent)
    : QObject(parent)
    , m_calls(std::move(calls))
{
    connect(&m_files, &UploadFiles::changed, this, &UploadViewModel::assemble);
}

UploadViewModel::~UploadViewModel() = default;

bool UploadViewModel::isWorking() const
{
    return m_isAssembling || m_files.isReading();
}

// Runs once more whenever a file has been read; only the last run counts.
void UploadViewModel::assemble()
{
    if (m_stage == Stage::Done || m_stage == Stage::Unknown) // the files were let go
        return;
    if (m_files.all().empty())
        m_fetched.clear(); // it was for another certificate
    QList<QByteArray> certificates = m_fetched;
    std::vector<core::SharedPrivateKey> keys;
    for (const UploadFile &file : m_files.all()) {
        certificates += file.content.certificatesPem;
        keys.insert(keys.end(), file.content.keys.begin(), file.content.keys.end());
    }
    const int run = ++m_runs;
    if (certificates.isEmpty() && keys.empty()) {
        m_isAssembling = false;
        m_bundle = {};
        emit changed();
        return;
    }
    m_isAssembling = true;
    core::whenDone(core::inBackground([certificates, keys, authorities = m_calls.authorities,
                                       now = m_calls.now(), wanted = m_wanted] {
                       return core::assembleUpload(certificates, keys, authorities(), now, wanted);
                   }),
                   this, [this, run](const core::Result<core::UploadBundle> &bundle) {
                       if (bundle)
                           take(*bundle, run);
                   });
    emit changed();
}

void UploadViewModel::take(const core::UploadBundle &bundle, int run)
{
    if (run != m_runs || m_stage != Stage::Choosing)
        return;
    m_isAssembling = false;
    m_bundle = bundle;
    m_problem.reset();
    emit changed();
}

void UploadViewModel::choose(qsizetype leaf)
{
    if (m_stage != Stage::Choosing || leaf == m_bundle.chosen)
        return;
    m_wanted = leaf;
    m_completionProblem.reset();
    assemble();
}

bool UploadViewModel::canCompleteChain() const
{
    return m_stage == Stage::Choosing && !isCompleting() && !m_bundle.wantsIssuerOf.isEmpty();
}

void UploadViewModel::completeChain()
{
    if (!canCompleteChain())
        return;
    m_completionProblem.reset();
    m_fetching = std::make_unique<QObject>();
    core::whenDone(
        m_calls.fetchIssuers(m_bundle.wantsIssuerOf, m_fetching.get()), this,
        [this](const core::Result<QList<QByteArray>> &issuers) { takeIssuers(issuers); });
    emit changed();
}

void UploadViewModel::takeIssuers(const core::Result<QList<QByteArray>> &issuers)
{
    m_fetching.reset();
    if (issuers)
        m_fetched += *issuers;
    else
        m_completionProblem = issuers.error();
    assemble();
}

void UploadViewModel::setProject(std::optional<qint64> project)
{
    m_project = project;
    emit changed();
}

QString UploadViewModel::blocker() const
{
    if (m_files.all().empty())
        return tr("Open the certificate and its key, or drop the files here.");
    if (isWorking())
        return tr("Reading the files…");
    const UploadFile *locked = m_files.firstLocked();
    if (!m_bundle.canBeSent() && locked)
        //: %1 is a file's name
        return tr("Type the password of %1.").arg(locked->name);
    if (!m_bundle.canBeSent())
        return tr("Nothing can be uploaded yet: see above.");
    if (isCompleting())
        return tr("Fetching the missing certificates…");
    return m_project ? QString() : tr("The project is a number.");
}

void UploadViewModel::send()
{
    if (!canSend())
        return;
    m_stage = Stage::Sending;
    m_problem.reset();
    core::UploadRequest request{*m_bundle.chain, m_bundle.key, m_alias, *m_project, m_keepsKey};
    core::whenDone(
        m_calls.send(request, this), this,
        [this](const core::Result<core::UploadOutcome> &outcome) { takeOutcome(outcome); });
    emit changed();
}

void UploadViewModel::takeOutcome(const core::Result<core::UploadOutcome> &outcome)
{
    if (outcome) {
        m_stage = Stage::Done;
        m_outcome = *outcome;
    } else {
        m_problem = outcome.error();
        m_stage = core::mayHaveHappened(outcome.error()) ? Stage::Unknown : Stage::Choosing;
    }
    if (m_stage != Stage::Choosing) { // the keys are not needed any more
        m_bundle.key.reset();
        m_files.clear();
    }
    emit changed();
    if (outcome)
        emit uploaded(outcome->certificate);
    else if (m_stage == Stage::Unknown)
        emit outcomeUnknown();
}

} // namespace ui
