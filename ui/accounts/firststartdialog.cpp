#include "ui/accounts/firststartdialog.h"

#include "ui/accounts/choicebutton.h"
#include "ui/accounts/dialogfit.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

FirstStartDialog::FirstStartDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Welcome to CertDesk"));
    setObjectName(u"firstStart"_s);

    auto *heading = new QLabel(tr("How would you like to begin?"));
    QFont font = heading->font();
    font.setPointSizeF(font.pointSizeF() * 1.4);
    font.setBold(true);
    heading->setFont(font);
    auto *introduction =
        new QLabel(tr("CertDesk renews the TLS certificates you own at Tencent Cloud and keeps "
                      "their private keys in this computer's keychain."));
    introduction->setWordWrap(true);

    auto *sandbox = new ChoiceButton(
        u"certificate"_s, tr("&Try it with the sandbox"),
        tr("Rehearse with made-up certificates on this computer. Nothing is bought or sent."));
    sandbox->setObjectName(u"trySandbox"_s);
    auto *connectAccount = new ChoiceButton(
        u"key"_s, tr("&Connect my Tencent Cloud account"),
        tr("Needs a SecretId and a SecretKey. The key goes to the keychain only."));
    connectAccount->setObjectName(u"connectAccount"_s);
    auto *quit =
        new ChoiceButton(u"close"_s, tr("&Quit"), tr("Close CertDesk. It asks again next time."));
    quit->setObjectName(u"quit"_s);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    for (QWidget *widget : {static_cast<QWidget *>(heading), static_cast<QWidget *>(introduction),
                            static_cast<QWidget *>(sandbox), static_cast<QWidget *>(connectAccount),
                            static_cast<QWidget *>(quit)})
        layout->addWidget(widget);
    sandbox->setFocus();
    growToFit(*this, 84);

    connect(sandbox, &QAbstractButton::clicked, this, [this] {
        accept();
        emit sandboxChosen();
    });
    connect(connectAccount, &QAbstractButton::clicked, this, [this] {
        accept();
        emit connectChosen();
    });
    connect(quit, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, &FirstStartDialog::quitChosen);
}

} // namespace ui
