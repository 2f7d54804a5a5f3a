// The window of the Desk about what is left of a certificate that is replaced.
#include "app/accountsession.h"
#include "app/desk.h"
#include "ui/main/mainviewmodel.h"
#include "ui/main/mainwindow.h"
#include "ui/operations/cleanupdialog.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

std::optional<ui::ReplacedCertificate> replacedIn(const ui::MainViewModel &list,
                                                  const core::CertificateId &id)
{
    const auto certificate = list.certificate(id);
    if (!certificate)
        return std::nullopt;
    const core::CertificateId successor = list.successor(id);
    return ui::ReplacedCertificate{*certificate, successor,
                                   list.refusal(core::Operation::UpdateResources, successor)};
}

} // namespace

void Desk::openCleanUp(const core::CertificateId &certificate)
{
    const QString name = u"cleanup/"_s + certificate.value();
    AccountSession *session = sessionOf(certificate);
    const auto replaced = replacedIn(m_viewModel, certificate);
    if (!session || !replaced || raise(name))
        return;
    auto viewModel = std::make_unique<ui::CleanUpViewModel>(
        *replaced,
        [session, certificate](QObject *owner) {
            return session->boundResources({certificate}, owner);
        },
        [this] { return m_viewModel.now(); });
    ui::CleanUpViewModel &shown = *viewModel;
    auto *dialog = new ui::CleanUpDialog(std::move(viewModel), &m_window);
    connect(&shown, &ui::CleanUpViewModel::operationRequested, this,
            [this](core::Operation operation, const core::CertificateId &id) {
                perform(operation, {id});
            });
    connect(&m_viewModel, &ui::MainViewModel::changed, &shown, [this, &shown, certificate] {
        shown.setReplaced(replacedIn(m_viewModel, certificate));
    });
    present(name, dialog, session);
}

} // namespace app
