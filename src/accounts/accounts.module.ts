import { Module } from '@nestjs/common';
import { People } from './people.service.js';
import { Sessions } from './sessions.service.js';
import { SettingUp } from './set-up.service.js';

@Module({ providers: [People, Sessions, SettingUp], exports: [People, Sessions, SettingUp] })
export class AccountsModule {}
