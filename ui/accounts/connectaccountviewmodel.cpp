#include "ui/accounts/connectaccountviewmodel.h"

#include <utility>

namespace ui {

ConnectAccountViewModel::ConnectAccountViewModel(Identify identify, Verify verify, Save save,
                                                 QObject *parent)
    : QObject(parent)
    , m_identify(std::move(identify))
    , m_verify(std::move(verify))
    , m_save(std::move(save))
{
}

ConnectAccountViewModel::ConnectAccountViewModel(core::Account known, Verify verify, Save save,
                                                 QObject *parent)
    : QObject(parent)
    , m_account(std::move(known))
    , m_verify(std::move(verify))
    , m_save(std::move(save))
{
}

ConnectAccountViewModel::~ConnectAccountViewModel() = default;

void ConnectAccountViewModel::setSite(core::Site site)
{
    m_account.site = site;
    edited();
}

void ConnectAccountViewModel::setSecretId(const QString &secretId)
{
    m_account.secretId = secretId.trimmed();
    edited();
}

void ConnectAccountViewModel::setName(const QString &name)
{
    m_account.name = name.trimmed();
    edited();
}

void ConnectAccountViewModel::setKeyEntered(bool entered)
{
    m_keyEntered = entered;
    edited();
}

bool ConnectAccountViewModel::canConnect() const
{
    return m_stage == Stage::Editing && m_keyEntered && !m_account.secretId.isEmpty();
}

void ConnectAccountViewModel::connectAccount(core::SharedSecret key)
{
    if (!canConnect() || !key || key->isEmpty())
        return;
    if (m_account.name.isEmpty())
        m_account.name = m_account.secretId;
    if (m_identify)
        m_account.id = m_identify(m_account);
    m_problem.reset();
    m_stage = Stage::Verifying;
    m_call = std::make_unique<QObject>();
    emit changed();
    core::whenDone(m_verify(m_account, key, m_call.get()), m_call.get(),
                   [this, key](const core::Result<void> &result) {
                       if (result)
                           save(key);
                       else
                           finish(result);
                   });
}

void ConnectAccountViewModel::save(const core::SharedSecret &key)
{
    m_stage = Stage::Saving;
    emit changed();
    core::whenDone(m_save(m_account, key, m_call.get()), m_call.get(),
                   [this](const core::Result<void> &result) { finish(result); });
}

void ConnectAccountViewModel::finish(const core::Result<void> &result)
{
    m_call.release()->deleteLater(); // we are inside its callback
    m_stage = result ? Stage::Done : Stage::Editing;
    if (!result)
        m_problem = describe(result.error());
    emit changed();
    if (result)
        emit connected(m_account);
}

void ConnectAccountViewModel::cancel()
{
    m_call.reset();
    if (m_stage != Stage::Done)
        m_stage = Stage::Editing;
    emit changed();
}

void ConnectAccountViewModel::edited()
{
    m_problem.reset();
    emit changed();
}

} // namespace ui
